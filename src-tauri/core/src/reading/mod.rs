//! What a line, a certificate or a file says: heuristics over text, above the domain.

pub mod beside_record;
pub mod quick_add;
pub mod suggestion;
pub mod text_layer;
