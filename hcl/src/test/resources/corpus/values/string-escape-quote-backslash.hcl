value = "say \"hi\" \\ back"
