//! What a report shows of an exhibit: its pages, or why there are none.

/// A page of an exhibit as a picture: a JPEG in colour (RGB), as the reader makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PagePicture {
    /// Which page, counted from 1.
    pub page: u32,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The size of the JPEG, in bytes.
    pub bytes: u64,
}

/// Why no page of an exhibit is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotShown {
    /// Its file is missing, changed or unreadable.
    NotAvailable,
    /// It asks for a password.
    Encrypted,
    /// It is not in order.
    Broken,
    /// It is larger than a file from strangers may be.
    TooLarge,
    /// No picture of it can be made.
    NoPreview,
    /// It is a form that only its maker's own program shows.
    LiveForm,
    /// Its pages could not be pictured when the report was made; nothing is said of the file itself.
    NotPictured,
}

impl NotShown {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::NotAvailable,
        Self::Encrypted,
        Self::Broken,
        Self::TooLarge,
        Self::NoPreview,
        Self::LiveForm,
        Self::NotPictured,
    ];

    /// Its id, which is also the end of its message's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotAvailable => "not-available",
            Self::Encrypted => "encrypted",
            Self::Broken => "broken",
            Self::TooLarge => "too-large",
            Self::NoPreview => "no-preview",
            Self::LiveForm => "live-form",
            Self::NotPictured => "not-pictured",
        }
    }
}

/// What a report shows of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Its pages, in their order.
    pub pages: Vec<PagePicture>,
    /// How many pages the file has; zero where that is not known.
    pub of: u32,
    /// Why no page is shown, or why some are not.
    pub why_not: Option<NotShown>,
}
