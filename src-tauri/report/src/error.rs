//! Why a document could not be made.

/// Why a document could not be made. None of these is the member's doing: whatever they
/// typed can be printed.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The words and figures could not be handed to the template.
    #[error("the report's words and figures cannot be handed to its template")]
    Data(#[from] serde_json::Error),
    /// The PDF that was written is not taken apart by the binder, which knows one way of writing.
    #[error("the report's PDF is not written as the binder expects: {0}")]
    Structure(&'static str),
    /// With everything that goes into it, the report is larger than a PDF can be: ten thousand
    /// million bytes.
    #[error("the report would be larger than a PDF can be")]
    TooLarge,
    /// The list cannot be written as a workbook.
    #[error("the list cannot be written as a workbook")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
