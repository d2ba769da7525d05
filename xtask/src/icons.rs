//! `cargo xtask icons`: every size and kind of icon that `icons/` holds, drawn anew from its SVGs.
//!
//! There are two drawings of the one sign. `icon.svg` is the icon; `icon-small.svg` is the same for
//! 16 to 48 pixels, where a line must be a whole pixel: it fills its square, every edge lies on a
//! grid of sixteen, and what would be less than a pixel is left out.
//!
//! Deliberately absent: `desk.svg`, the sign of a desk's file, which systems scale themselves.

use std::{fs, io::Cursor, path::PathBuf};

use anyhow::{Context, Result};
use icns::{IconFamily, IconType, PixelFormat};
use ico::{IconDir, IconDirEntry, IconImage, ResourceType};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::places;

/// The sides of the pictures, in pixels; Linux has a folder for each.
const PICTURES: &[u32] = &[16, 32, 48, 64, 128, 256, 512];

/// What Windows shows: in lists and title bars at 100, 150 and 200 %, on the desktop, in large.
const WINDOWS: &[u32] = &[16, 24, 32, 48, 64, 256];

/// What macOS shows, in points with one pixel and with two.
const MACOS: &[(IconType, u32)] = &[
    (IconType::RGB24_16x16, 16),
    (IconType::RGBA32_16x16_2x, 32),
    (IconType::RGB24_32x32, 32),
    (IconType::RGBA32_32x32_2x, 64),
    (IconType::RGBA32_128x128, 128),
    (IconType::RGBA32_128x128_2x, 256),
    (IconType::RGBA32_256x256, 256),
    (IconType::RGBA32_256x256_2x, 512),
    (IconType::RGBA32_512x512, 512),
    (IconType::RGBA32_512x512_2x, 1024),
];

/// The largest side that is drawn from `icon-small.svg`.
const SMALL: u32 = 48;

/// How much smaller the icon stands in its square on macOS, where Apple's grid leaves 100 of 1024
/// units free on each side and `icon.svg` leaves 64.
const ON_MACOS: f32 = 824.0 / 896.0;

/// Draws them all, and writes those that show something else.
pub fn write() -> Result<()> {
    for (name, bytes) in draw()? {
        let path = folder().join(&name);
        if is_drawn_so(&name, &bytes) {
            continue;
        }
        fs::write(&path, bytes).with_context(|| format!("Could not write {}", path.display()))?;
        println!("  icons/{name}");
    }
    Ok(())
}

fn folder() -> PathBuf {
    places::checkout().join("icons")
}

/// Whether the file of this name is there and shows what these bytes do. Their pixels are compared:
/// how well they are packed depends on how the packer was built.
fn is_drawn_so(name: &str, bytes: &[u8]) -> bool {
    let there = fs::read(folder().join(name)).unwrap_or_default();
    match (pictures(name, &there), pictures(name, bytes)) {
        (Ok(there), Ok(drawn)) => there == drawn,
        _ => false,
    }
}

/// The pictures in a file: the side of each, and its pixels.
fn pictures(name: &str, bytes: &[u8]) -> Result<Vec<(u32, Vec<u8>)>> {
    if name.ends_with(".ico") {
        let icon = IconDir::read(Cursor::new(bytes))?;
        let pictures = icon.entries().iter();
        return pictures
            .map(|entry| Ok((entry.width(), entry.decode()?.rgba_data().to_vec())))
            .collect();
    }
    if name.ends_with(".icns") {
        let icon = IconFamily::read(bytes)?;
        let kinds = icon.available_icons().into_iter();
        return kinds
            .map(|kind| {
                let picture = icon.get_icon_with_type(kind)?;
                Ok((picture.width(), picture.data().to_vec()))
            })
            .collect();
    }
    let picture = Pixmap::decode_png(bytes)?;
    Ok(vec![(picture.width(), picture.data().to_vec())])
}

/// The files, by their names in `icons/`.
fn draw() -> Result<Vec<(String, Vec<u8>)>> {
    let drawings = Drawings::read()?;
    let mut files = Vec::new();
    for &side in PICTURES {
        let picture = drawings.at(side, 1.0)?.encode_png()?;
        files.push((format!("{side}x{side}.png"), picture));
    }
    files.push(("icon.ico".to_owned(), windows(&drawings)?));
    files.push(("icon.icns".to_owned(), macos(&drawings)?));
    Ok(files)
}

/// The sign, large and small.
struct Drawings {
    large: Tree,
    small: Tree,
}

impl Drawings {
    fn read() -> Result<Self> {
        let read = |name: &str| -> Result<Tree> {
            let text = fs::read(folder().join(name))
                .with_context(|| format!("icons/{name} is missing"))?;
            Tree::from_data(&text, &Options::default())
                .with_context(|| format!("icons/{name} is not an SVG that resvg can draw"))
        };
        Ok(Self {
            large: read("icon.svg")?,
            small: read("icon-small.svg")?,
        })
    }

    /// The sign on a square of this side; the large one scaled about its middle.
    fn at(&self, side: u32, scale: f32) -> Result<Pixmap> {
        let (drawing, scale) = match side {
            ..=SMALL => (&self.small, 1.0),
            _ => (&self.large, scale),
        };
        let mut square = Pixmap::new(side, side).context("An icon has no pixels")?;
        let length = side as f32;
        let margin = length * (1.0 - scale) / 2.0;
        let factor = length * scale / drawing.size().width();
        let place = Transform::from_row(factor, 0.0, 0.0, factor, margin, margin);
        resvg::render(drawing, place, &mut square.as_mut());
        Ok(square)
    }
}

fn windows(drawings: &Drawings) -> Result<Vec<u8>> {
    let mut icon = IconDir::new(ResourceType::Icon);
    for &side in WINDOWS {
        let pixels = drawings.at(side, 1.0)?.take_demultiplied();
        let image = IconImage::from_rgba_data(side, side, pixels);
        icon.add_entry(IconDirEntry::encode_as_png(&image)?);
    }
    let mut bytes = Cursor::new(Vec::new());
    icon.write(&mut bytes)?;
    Ok(bytes.into_inner())
}

fn macos(drawings: &Drawings) -> Result<Vec<u8>> {
    let mut icon = IconFamily::new();
    for &(kind, side) in MACOS {
        let pixels = drawings.at(side, ON_MACOS)?.take_demultiplied();
        let image = icns::Image::from_data(PixelFormat::RGBA, side, side, pixels)?;
        icon.add_icon_with_type(&image, kind)?;
    }
    let mut bytes = Vec::new();
    icon.write(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_icon_is_what_its_drawing_gives() {
        for (name, bytes) in draw().unwrap() {
            assert!(
                is_drawn_so(&name, &bytes),
                "icons/{name} is not what the SVGs give: run “cargo xtask icons”"
            );
        }
    }

    #[test]
    fn an_icon_that_shows_something_else_is_told() {
        for (name, _) in draw().unwrap() {
            let there = fs::read(folder().join(&name)).unwrap();
            assert!(is_drawn_so(&name, &there), "{name}");
            assert!(!is_drawn_so(&name, &there[..there.len() / 2]), "{name}");
        }
        let other = fs::read(folder().join("32x32.png")).unwrap();
        assert!(!is_drawn_so("16x16.png", &other));
    }

    #[test]
    fn no_icon_is_there_that_nothing_draws() {
        let drawn = draw().unwrap();
        for entry in fs::read_dir(folder()).unwrap() {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            let is_drawn = drawn.iter().any(|(it, _)| *it == name);
            assert!(is_drawn || name.ends_with(".svg"), "icons/{name}");
        }
    }

    /// But for its rounded corners, a small icon is of the drawing's three colours alone: an edge
    /// between two pixels would mix them.
    #[test]
    fn small_icons_have_their_edges_on_whole_pixels() {
        let drawings = Drawings::read().unwrap();
        for side in [16, 24, 32, 48] {
            let pixels = drawings.at(side, 1.0).unwrap();
            let corner = |at: u32| at < side / 4 || at >= side - side / 4;
            let colours: BTreeSet<[u8; 3]> = (0..side * side)
                .map(|index| (index % side, index / side))
                .filter(|(x, y)| !(corner(*x) && corner(*y)))
                .filter_map(|(x, y)| pixels.pixel(x, y))
                .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
                .collect();
            assert_eq!(colours.len(), 3, "{side}: {colours:?}");
        }
    }

    /// On Linux a window shows the first picture that the bundler is told of, scaled.
    #[test]
    fn the_windows_own_icon_is_a_large_one_and_every_icon_is_packed() {
        let settings = places::checkout().join("src-tauri/tauri.conf.json");
        let settings: serde_json::Value =
            serde_json::from_slice(&fs::read(settings).unwrap()).unwrap();
        let icons = settings["bundle"]["icon"].as_array().unwrap();
        assert_eq!(icons[0], "../icons/128x128.png");
        for (name, _) in draw().unwrap() {
            let path = format!("../icons/{name}");
            assert!(icons.iter().any(|it| *it == *path), "{path}");
        }
    }
}
