value = /* why */ 5 # because
