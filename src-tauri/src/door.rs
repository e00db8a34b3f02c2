//! The door by which every command of the window comes in.
//!
//! A command may take minutes, ask a person something, or panic. So each runs on a thread of its
//! own, and never on the runtime's few or the window's one: *Stop* is answered while long work goes
//! on, on however small a computer. And each is answered, whatever becomes of it: a panic is a
//! failure that the window shows.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use ledgerline_app::failure::Failure;
use tauri::Runtime;
use tauri::ipc::Invoke;

/// Lets the commands that `handler` knows in by the door.
pub fn door<R: Runtime>(
    handler: impl Fn(Invoke<R>) -> bool + Send + Sync + 'static,
) -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    let handler = Arc::new(handler);
    move |invoke| {
        let handler = Arc::clone(&handler);
        tauri::async_runtime::spawn_blocking(move || {
            let (command, resolver) = (invoke.message.command().to_owned(), invoke.resolver.clone());
            // A command that panicked has changed nothing that was not committed.
            match catch_unwind(AssertUnwindSafe(|| enter(&*handler, invoke))) {
                Ok(true) => (),
                Ok(false) => resolver.reject(format!("Command {command} not found")),
                Err(panic) => resolver.reject(Failure::unexpected(message(panic.as_ref()))),
            }
        });
        true
    }
}

/// In tests, the command that the environment names panics.
fn enter<R: Runtime>(handler: &impl Fn(Invoke<R>) -> bool, invoke: Invoke<R>) -> bool {
    #[cfg(feature = "test-seam")]
    assert!(std::env::var("LEDGERLINE_TEST_PANIC").as_deref() != Ok(invoke.message.command()), "told to panic");
    handler(invoke)
}

/// What a panic says.
fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a command panicked")
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::message;

    #[test]
    fn a_panic_says_what_it_was() {
        let number = 3;
        let said = |work: fn(i32)| catch_unwind(|| work(number)).expect_err("it panics");
        assert_eq!(message(said(|_| panic!("plain")).as_ref()), "plain");
        assert_eq!(message(said(|number| panic!("number {number}")).as_ref()), "number 3");
    }
}
