# Text recognised on scans and photos. Read by the member, beside what a file suggests.

# Beside suggested fields: their words were recognised on a picture.
recognition-from-picture = Its words were recognised on a picture, and may be misread. Check them before you file it.
