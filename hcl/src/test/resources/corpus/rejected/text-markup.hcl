<xml/>
