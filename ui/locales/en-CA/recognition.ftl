# Text recognised on scans and photos. Read by the member, beside what a file suggests.

# A short remark beside suggested fields: their words were recognised on a picture and may be wrong.
recognition-from-picture = recognised on the picture
