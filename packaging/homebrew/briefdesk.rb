# Briefdesk as a Homebrew cask. Filled in by `cargo xtask manifests`.
cask "briefdesk" do
  arch arm: "aarch64", intel: "x64"

  version "{{ version }}"
  sha256 arm:   "{{ dmg_arm.sha256 }}",
         intel: "{{ dmg_intel.sha256 }}"

  url "{{ address|replace(version, '#{version}') }}/{{ dmg_arm.name|replace(version, '#{version}')|replace('aarch64', '#{arch}') }}"
  name "Briefdesk"
  desc "Write, credit, publish and export an archive of news briefs"
  homepage "{{ home }}"

  app "Briefdesk.app"
  binary "#{appdir}/Briefdesk.app/Contents/MacOS/briefdesk"

  # What the window remembers of itself. Desks are files of the editor's own, and stay.
  zap trash: [
    "~/Library/Application Support/org.briefdesk.Briefdesk",
    "~/Library/Caches/org.briefdesk.Briefdesk",
    "~/Library/WebKit/org.briefdesk.Briefdesk",
  ]
end
