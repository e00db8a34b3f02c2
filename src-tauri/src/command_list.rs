// Every command of the window, once: read by the build script (permissions) and by `bindings.rs`
// (handlers and TypeScript). Each is also allowed in `capabilities/window.json`, which a test
// compares with this list.
macro_rules! each_command {
    ($with:ident) => {
        $with![
            opening,
            open_again,
            set_damaged_aside,
            start,
            programs,
            propose_last_day,
            overview,
            score,
            read_line,
            add_line,
            activities,
            add_activity,
            correct_activity,
            mark_done,
            duplicate_activity,
            remove_activities,
            undo,
            redo,
            history,
            member,
            change_member,
            settings,
            change_settings,
            correct_cycle,
            dismiss_warning,
            export_record,
            open_exported,
            show_exported,
            desktop_theme,
            about,
        ]
    };
}
