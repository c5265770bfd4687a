value = "<a href='x'>&amp;</a>"
