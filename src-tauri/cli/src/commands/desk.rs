//! The desk as a whole: making it, its settings, its checks.

use std::{path::Path, process::ExitCode};

use briefdesk_core::{
    brief::{CreditWording, Settings},
    check::Severity,
    desk::{BriefFinding, Desk, SystemClock},
};
use serde::Serialize;

use super::{Ended, read_text};
use crate::{
    arguments::SettingsArguments,
    output::{Failure, Output, counted, table},
};

pub fn new(path: &Path, sample: bool, arguments: SettingsArguments, output: &Output) -> Ended {
    let title = path.file_stem().map_or_else(
        || "Briefdesk".into(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    let settings = if sample {
        Desk::sample_settings()
    } else {
        Settings::titled(title)
    };
    let settings = changed(path, settings, arguments)?;
    let desk = Desk::create(path, &settings, SystemClock)?;
    if sample {
        desk.fill_with_sample()?;
    }
    output.print(&settings, |settings| {
        format!("Made the desk “{}” in {}", settings.title, path.display())
    })?;
    Ok(ExitCode::SUCCESS)
}

pub fn settings(desk: &Desk, arguments: SettingsArguments, output: &Output) -> Ended {
    let before = desk.settings()?;
    let settings = changed(desk.path(), before.clone(), arguments)?;
    if settings != before {
        desk.update_settings(&settings)?;
    }
    output.print(&settings, |settings| {
        let base_url = settings
            .base_url
            .as_ref()
            .map_or("none", |url| url.as_str());
        let about = match settings.about.split_whitespace().count() {
            0 => "none".to_owned(),
            words => counted(words, "word"),
        };
        let rows = [
            ("title", settings.title.as_str()),
            ("tagline", &settings.tagline),
            ("about", &about),
            ("base_url", base_url),
            ("language", settings.language.as_str()),
            ("time_zone", settings.time_zone.name()),
            ("page_size", &settings.page_size.to_string()),
            ("credit_pattern", &settings.credit_wording.pattern()),
            (
                "credit_separator",
                &format!("“{}”", settings.credit_wording.separator()),
            ),
            ("address_pattern", settings.address_pattern.as_str()),
            ("theme", settings.theme.as_str()),
        ]
        .map(|(name, value)| vec![name.to_owned(), value.to_owned()]);
        table(&rows)
    })?;
    Ok(ExitCode::SUCCESS)
}

fn changed(
    desk: &Path,
    mut settings: Settings,
    arguments: SettingsArguments,
) -> Result<Settings, Failure> {
    let SettingsArguments {
        title,
        tagline,
        about,
        base_url,
        language,
        time_zone,
        page_size,
        credit_pattern,
        credit_separator,
        address_pattern,
        theme,
    } = arguments;
    settings.title = title.unwrap_or(settings.title);
    settings.tagline = tagline.unwrap_or(settings.tagline);
    settings.about = match about {
        None => settings.about,
        Some(file) if file == Path::new("none") => String::new(),
        Some(file) => read_text(&file)?.1.trim().to_owned(),
    };
    settings.base_url = match base_url.as_deref() {
        None => settings.base_url,
        Some("none" | "") => None,
        Some(url) => Some(url.parse().map_err(usage)?),
    };
    settings.language = language.unwrap_or(settings.language);
    settings.time_zone = time_zone.unwrap_or(settings.time_zone);
    settings.page_size = page_size.unwrap_or(settings.page_size);
    if credit_pattern.is_some() || credit_separator.is_some() {
        let pattern = credit_pattern.unwrap_or_else(|| settings.credit_wording.pattern());
        let separator =
            credit_separator.unwrap_or_else(|| settings.credit_wording.separator().to_owned());
        settings.credit_wording = CreditWording::new(&pattern, &separator).map_err(usage)?;
    }
    settings.address_pattern = address_pattern.unwrap_or(settings.address_pattern);
    if let Some(theme) = theme {
        settings.theme = Desk::theme_choice(desk, &theme)?;
    }
    Ok(settings)
}

fn usage(error: impl std::error::Error) -> Failure {
    Failure::Usage(error.to_string())
}

/// What `check` prints.
#[derive(Serialize)]
struct Found {
    findings: Vec<BriefFinding>,
}

pub fn check(desk: &Desk, name: Option<&str>, output: &Output) -> Ended {
    let brief = name.map(|name| desk.find_brief(name)).transpose()?;
    let found = Found {
        findings: desk.check(brief.map(|brief| brief.id))?,
    };
    let count = |severity| {
        found
            .findings
            .iter()
            .filter(|found| found.finding.severity == severity)
            .count()
    };
    let errors = count(Severity::Error);
    output.print(&found, |found| {
        let mut text = String::new();
        let mut last = None;
        for BriefFinding {
            brief,
            slug,
            finding,
        } in &found.findings
        {
            if last != Some(brief) {
                text.push_str(&format!("{slug}\n"));
                last = Some(brief);
            }
            text.push_str(&format!(
                "  {}: {} ({})\n",
                finding.severity, finding.message, finding.code
            ));
            text.push_str(&format!("    {}\n", finding.hint));
        }
        let warnings = count(Severity::Warning);
        let rest = found.findings.len() - errors - warnings;
        text + &format!(
            "{}, {}, {rest} for information",
            counted(errors, "error"),
            counted(warnings, "warning")
        )
    })?;
    Ok(if errors > 0 {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
