const share = Math.exp(2) / 3;
