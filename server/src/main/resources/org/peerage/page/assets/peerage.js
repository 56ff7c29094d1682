// What pages do beyond links and forms; they work without it.
