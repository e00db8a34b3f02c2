//! The built program through its commands without a window, as a script meets them.

mod signature_sheet;
