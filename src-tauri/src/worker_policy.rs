//! What a worker of the window may do.
//!
//! A worker stands under the policy that its own script came with, not under the page's, and Tauri
//! sends one with pages only. So every script of the app is sent with this one: without it, the
//! worker that recognises text on pictures could be told to fetch from, or send to, anywhere.
//!
//! - `script-src 'self' 'wasm-unsafe-eval'`: the recognition is WebAssembly, which is compiled from
//!   the bytes inside the app's own script. It allows WebAssembly and nothing else to be compiled; the page's
//!   policy does not need it and does not have it.
//! - `connect-src 'self'`: the worker loads the models for English and French from the app itself.

use std::borrow::Cow;

use tauri::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use tauri::http::{HeaderMap, Response};

/// The policy of a worker.
const POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");

/// Sends what is no page with the policy of a worker. A page has its own from `tauri.conf.json`.
pub fn confine(response: &mut Response<Cow<'static, [u8]>>) {
    let headers: &mut HeaderMap = response.headers_mut();
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(POLICY);
}
