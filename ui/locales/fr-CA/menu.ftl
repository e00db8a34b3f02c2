# The menu bar of macOS, as that system words it.

menu-about = À propos de Ledgerline
menu-hide = Masquer Ledgerline
menu-hide-others = Masquer les autres
menu-show-all = Tout afficher
menu-quit = Quitter Ledgerline
menu-edit = Édition
menu-undo = Annuler
menu-redo = Rétablir
menu-cut = Couper
menu-copy = Copier
menu-paste = Coller
menu-select-all = Tout sélectionner
menu-window = Fenêtre
menu-minimize = Placer dans le Dock
menu-zoom = Réduire/agrandir
menu-full-screen = Activer le mode plein écran
menu-close-window = Fermer la fenêtre
