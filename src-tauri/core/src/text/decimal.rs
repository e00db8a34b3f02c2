//! Decimal numbers as people write them.

/// Why a text is no number of hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecimalError {
    /// It is not a number.
    NotANumber,
    /// It has more than two decimals.
    TooFine,
}

/// Reads `1.5`, `1,5`, `.5`, `½`, `1½`, `1 ½`, `1/2`, with or without a minus, in hundredths.
pub(crate) fn hundredths(text: &str) -> Result<i64, DecimalError> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    if let Some((before, below)) = text.split_once('/') {
        let (whole, above) = before.trim_end().rsplit_once(char::is_whitespace).unwrap_or(("0", before));
        let (above, below) = (whole_number(above.trim())?, whole_number(below.trim())?);
        let hundredths = above.saturating_mul(100);
        if below == 0 {
            return Err(DecimalError::NotANumber);
        }
        if hundredths % below != 0 {
            return Err(DecimalError::TooFine);
        }
        let hundredths = whole_number(whole.trim())?.saturating_mul(100).saturating_add(hundredths / below);
        return Ok(if negative { -hundredths } else { hundredths });
    }
    let (text, fraction) = match text.char_indices().last() {
        Some((at, '½')) => (text[..at].trim_end(), Some(50)),
        Some((at, '¼')) => (text[..at].trim_end(), Some(25)),
        Some((at, '¾')) => (text[..at].trim_end(), Some(75)),
        _ => (text, None),
    };
    let hundredths = match fraction {
        Some(fraction) if text.is_empty() => fraction,
        Some(fraction) => whole_number(text)?.saturating_mul(100).saturating_add(fraction),
        None => {
            let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
            if whole.is_empty() && decimals.is_empty() {
                return Err(DecimalError::NotANumber);
            }
            let whole = if whole.is_empty() { 0 } else { whole_number(whole)? };
            whole.saturating_mul(100).saturating_add(decimal_hundredths(decimals)?)
        }
    };
    Ok(if negative { -hundredths } else { hundredths })
}

fn whole_number(text: &str) -> Result<i64, DecimalError> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DecimalError::NotANumber);
    }
    // A number too long for the machine is certainly too large.
    Ok(text.parse().unwrap_or(i64::MAX / 1_000))
}

fn decimal_hundredths(decimals: &str) -> Result<i64, DecimalError> {
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DecimalError::NotANumber);
    }
    match decimals.as_bytes() {
        [] => Ok(0),
        [tenths] => Ok(i64::from(tenths - b'0') * 10),
        [tenths, hundredths] => Ok(i64::from(tenths - b'0') * 10 + i64::from(hundredths - b'0')),
        _ => Err(DecimalError::TooFine),
    }
}
