//! What a line, a certificate or a table says: heuristics over text, above the domain.

pub mod beside_record;
pub mod columns;
pub mod quick_add;
pub mod suggestion;
pub mod text_layer;
