//! The ends of a PDF's data streams.
//!
//! A stream's data is followed by an end of line and `endstream`. Where compressed data happens to
//! end in a carriage return, the line feed that the PDF writer puts after it makes the two look
//! like one end of line, and a strict reader of PDF/A finds the stream one byte shorter than it
//! says. About one report in twenty would fail for that.

const BEGIN: &[u8] = b">>\nstream\n";
const END: &[u8] = b"\r\nendstream\nendobj\n";

/// Ends every stream whose data ends in a carriage return with CR LF, so that no reader can take
/// its last byte for an end of line. The byte comes from the optional line feed before `stream`,
/// so that no other byte of the file moves and its table of offsets still holds.
pub(crate) fn end_unmistakably(pdf: &mut [u8]) {
    let mut from = 0;
    while let Some(last) = find(&pdf[from..], END).map(|at| from + at) {
        if let Some(begin) = begin_of_stream(&pdf[..=last]) {
            pdf[begin + b">>".len()..=last].rotate_left(1);
            pdf[last] = b'\r';
        }
        from = last + END.len();
    }
}

/// Where the stream whose data ends `pdf` begins, if its dictionary gives just that length.
fn begin_of_stream(pdf: &[u8]) -> Option<usize> {
    let begin = pdf.windows(BEGIN.len()).rposition(|window| window == BEGIN)?;
    let length = pdf.len() - begin - BEGIN.len();
    let dictionary_begin = pdf[..begin].windows(4).rposition(|window| window == b"obj\n")?;
    let stated = format!("/Length {length}");
    let dictionary = &pdf[dictionary_begin..begin];
    let at = find(dictionary, stated.as_bytes())?;
    let next = dictionary.get(at + stated.len());
    (!next.is_some_and(u8::is_ascii_digit)).then_some(begin)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::end_unmistakably;

    #[test]
    fn data_that_ends_in_a_carriage_return_gets_an_end_of_line_of_its_own() {
        let before = b"1 0 obj\n<</Length 4/Filter/FlateDecode>>\nstream\nabc\r\nendstream\nendobj\n";
        let after = b"1 0 obj\n<</Length 4/Filter/FlateDecode>>stream\nabc\r\r\nendstream\nendobj\n";
        let mut pdf = before.to_vec();
        end_unmistakably(&mut pdf);
        assert_eq!(String::from_utf8_lossy(&pdf), String::from_utf8_lossy(after));
    }

    #[test]
    fn other_data_stays_as_it_is() {
        for untouched in [
            b"1 0 obj\n<</Length 4>>\nstream\nabcd\nendstream\nendobj\n".as_slice(),
            b"1 0 obj\n<</Length 40>>\nstream\nabc\r\nendstream\nendobj\n",
            b"\r\nendstream\nendobj\n",
        ] {
            let mut pdf = untouched.to_vec();
            end_unmistakably(&mut pdf);
            assert_eq!(String::from_utf8_lossy(&pdf), String::from_utf8_lossy(untouched));
        }
    }
}
