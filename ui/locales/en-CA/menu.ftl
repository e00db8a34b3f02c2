# The menu bar of macOS, as that system words it.

menu-about = About Ledgerline
menu-hide = Hide Ledgerline
menu-hide-others = Hide Others
menu-show-all = Show All
menu-quit = Quit Ledgerline
menu-edit = Edit
menu-undo = Undo
menu-redo = Redo
menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-select-all = Select All
menu-window = Window
menu-minimize = Minimize
menu-zoom = Zoom
menu-full-screen = Enter Full Screen
menu-close-window = Close Window
