//! What an element's own style says that others say with elements.

/// A `style` attribute without spaces and in lower case, so that declarations can be found.
pub(super) struct Style(String);

impl Style {
    pub(super) fn of(attribute: &str) -> Self {
        let bare = attribute.chars().filter(|c| !c.is_whitespace());
        Self(bare.flat_map(char::to_lowercase).collect())
    }

    pub(super) fn says(&self, declaration: &str) -> bool {
        self.0.contains(declaration)
    }

    /// What follows this property's name, to the end of the attribute.
    pub(super) fn after(&self, property: &str) -> Option<&str> {
        Some(self.0.split_once(property)?.1)
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.says("display:none") || self.says("visibility:hidden") || self.says("mso-hide:all")
    }

    pub(super) fn is_bold(&self) -> bool {
        let weights = ["bold", "6", "7", "8", "9"];
        let after = self.after("font-weight:");
        after.is_some_and(|weight| weights.iter().any(|bold| weight.starts_with(bold)))
    }

    /// Whether it takes back what `b` says: Google Docs wraps all that is copied so.
    pub(super) fn is_not_bold(&self) -> bool {
        self.says("font-weight:normal") || self.says("font-weight:400")
    }

    pub(super) fn is_italic(&self) -> bool {
        self.says("font-style:italic")
    }

    pub(super) fn is_not_italic(&self) -> bool {
        self.says("font-style:normal")
    }

    pub(super) fn is_raised(&self) -> bool {
        self.says("vertical-align:super")
    }

    pub(super) fn is_lowered(&self) -> bool {
        self.says("vertical-align:sub") && !self.is_raised()
    }

    pub(super) fn is_struck(&self) -> bool {
        self.says("text-decoration:line-through") || self.says("text-decoration-line:line-through")
    }
}
