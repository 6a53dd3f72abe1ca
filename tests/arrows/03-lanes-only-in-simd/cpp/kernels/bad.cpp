auto sum = wasm_f32x4_add(a, b);
