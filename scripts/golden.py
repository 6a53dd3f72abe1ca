"""The oracle: every function of the kernels with as many digits as it takes, straight from the mathematics.

Writes one file per function into the folder given: python3 golden.py FOLDER [POINTS [SEED]].
"""

import random
import struct
import sys
from multiprocessing import Pool
from pathlib import Path

from mpmath import cosh, erf, erfc, exp, expm1, inf, log, log1p, mp, mpf, pi, sqrt, tanh


def f32(number):
    """The float32 nearest to a number, as a number."""
    return mpf(struct.unpack("f", struct.pack("f", number))[0])


def sigma(x):
    return 1 / (1 + exp(-x))


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def phi(x):
    return erfc(-x / sqrt(2)) / 2


def tanh_gate(x):
    return 2 * sqrt(2 / pi) * (x + mpf("0.044715") * x**3)


def tanh_gate_slope(x):
    return 2 * sqrt(2 / pi) * (1 + 3 * mpf("0.044715") * x**2)


# SELU's two numbers, from the paper's supplement.
mp.dps = 40
ALPHA = mpf("1.6732632423543772848170429916717")
LAMBDA = mpf("1.0507009873554804934193349852946")
SIX = mpf(6)

# One line per activation: value, slope, and the parameters to try, the defaults first. A plain 0 or
# 1 is exact.
ACTIVATIONS = {
    "identity": (lambda x: x, lambda x: 1),
    "relu": (lambda x: x if x > 0 else 0, lambda x: 1 if x > 0 else 0),
    "leaky-relu": (lambda x, a: x if x > 0 else a * x, lambda x, a: 1 if x > 0 else a, (0.01,), (0,), (0.3,), (1,)),
    "elu": (lambda x, a: x if x > 0 else a * expm1(x), lambda x, a: 1 if x > 0 else a * exp(x), (1,), (0.3,), (7.3,)),
    "softplus": (lambda x, b, t: x if f32(b * x) > t else log1p(exp(b * x)) / b, lambda x, b, t: 1 if f32(b * x) > t else sigma(b * x), (1, 20), (0.01, 20), (1.7, 5), (100, 100)),
    "prelu": (lambda x, a: x if x > 0 else a * x, lambda x, a: 1 if x > 0 else a, (0.25,), (-1.7,), (2,)),
    "relu6": (lambda x: 0 if x <= 0 else min(x, 6), lambda x: 1 if 0 < x < 6 else 0),
    "celu": (lambda x, a: x if x > 0 else a * expm1(x / a), lambda x, a: 1 if x > 0 else exp(x / a), (1,), (0.01,), (0.3,), (7.3,)),
    "selu": (lambda x: LAMBDA * (x if x > 0 else ALPHA * expm1(x)), lambda x: LAMBDA * (1 if x > 0 else ALPHA * exp(x))),
    "silu": (lambda x: x * sigma(x), lambda x: sigma(x) * (1 + x * sigma(-x))),
    "swish": (lambda x, b: x * sigma(b * x), lambda x, b: sigma(b * x) * (1 + b * x * sigma(-b * x)), (1,), (0,), (1e-12,), (0.01,), (1.7,), (33,), (100,)),
    "hardswish": (lambda x: 0 if x <= -3 else x * min(x + 3, 6) / 6, lambda x: 0 if x <= -3 else 1 if x >= 3 else (2 * x + 3) / 6),
    "mish": (lambda x: x * tanh(log1p(exp(x))), lambda x: tanh(log1p(exp(x))) + x * sigma(x) / cosh(log1p(exp(x))) ** 2),
    "log-sigmoid": (lambda x: -log1p(exp(-x)), lambda x: sigma(-x)),
    "tanhshrink": (lambda x: x - tanh(x), lambda x: tanh(x) ** 2),
    "gelu": (lambda x: x * phi(x), lambda x: phi(x) + x * density(x)),
    "gelu-tanh": (lambda x: x * sigma(tanh_gate(x)), lambda x: sigma(tanh_gate(x)) * (1 + x * tanh_gate_slope(x) * sigma(-tanh_gate(x)))),
    "sigmoid": (sigma, lambda x: sigma(x) * sigma(-x)),
    "hardsigmoid": (lambda x: 0 if x <= -3 else min(x + 3, SIX) / 6, lambda x: 1 / SIX if -3 < x < 3 else 0),
    "hardtanh": (lambda x, low, high: min(max(low, x), high), lambda x, low, high: 1 if low < x < high else 0, (-1, 1), (-0.3, 2.5), (0, 10)),
    "softsign": (lambda x: x / (1 + abs(x)), lambda x: 1 / (1 + abs(x)) ** 2),
    "tanh": (tanh, lambda x: 1 / cosh(x) ** 2),
}

ELEMENTARY = {
    "exp": exp,
    "log": lambda x: log(x) if x > 0 else -inf if x == 0 else None,
    "expm1": expm1,
    "log1p": lambda x: log1p(x) if x > -1 else -inf if x == -1 else None,
    "erf": erf,
    "phi": phi,
}

# Each name's functions and its sets of parameters.
FUNCTIONS = {name: (line[:2], line[2:] or [()]) for name, line in ACTIVATIONS.items()}
FUNCTIONS |= {name: ([function], [()]) for name, function in ELEMENTARY.items()}


def exactly(function, *arguments):
    """The value with digits doubled until two results agree; None where there is none."""
    digits, last = 30, None
    while True:
        mp.dps = digits
        value = function(*arguments)
        if value is None or isinstance(value, int) or not mp.isfinite(value):
            return value
        # A zero may be the last digits of a cancellation.
        if last is not None and abs(value - last) <= abs(value) * mpf(10) ** -20 and (value or digits > 400):
            return value
        digits, last = 2 * digits, value


def rounded(value):
    """The nearest float32 as bits, and what is missing to the value in 1/1024 of its last place."""
    if value is None:
        return 0x7FC00000, 0
    if isinstance(value, int):
        value = mpf(value)
    if not mp.isfinite(value):
        return (0xFF800000 if value < 0 else 0x7F800000), 0
    sign, mantissa, exponent, length = value._mpf_
    top = exponent + length - 1
    if mantissa == 0:
        return 0, 0
    # That there is something at all decides the sign of a zero.
    least = -1 if sign else 1
    if top < -180:
        return sign << 31, least
    if top > 127:
        return (0xFF800000 if sign else 0x7F800000), 0
    place = max(top - 23, -149)
    # In units of 2^-depth of the last place everything is whole.
    depth = max(place - exponent, 11)
    whole = mantissa << (exponent - place + depth)
    units, left = divmod(whole, 1 << depth)
    units += (left, units & 1) > (1 << (depth - 1), 0)
    rest = ((whole - (units << depth)) * 2048 // (1 << depth) + 1) // 2
    if units == 1 << 24:
        rest //= 2
    if units << (place + 149) >= 1 << (128 + 149):
        return (0xFF800000 if sign else 0x7F800000), 0
    nearest = struct.unpack("I", struct.pack("f", float(mp.ldexp(mpf(units), place))))[0]
    return nearest | sign << 31, (-rest if sign else rest) or (0 if units else least)


def number(place):
    """Floats in order: place 0 is 0, 1 the smallest subnormal, -1 its negative."""
    return mpf(struct.unpack("f", struct.pack("I", abs(place)))[0]) * (-1 if place < 0 else 1)


LARGEST = 0x7F7FFFFF


def place_of(x):
    x = max(min(x, 3.4e38), -3.4e38)
    place = struct.unpack("I", struct.pack("f", abs(x)))[0]
    return -place if x < 0 else place


def traits(functions, ends, place):
    """What may change at a place of interest: kind and sign of results, limits reached, curvature."""
    x = number(place)
    found = []
    for function, limits in zip(functions, ends):
        bits, _ = rounded(exactly(function, x))
        kind = (bits & 0x7FFFFFFF) > 0x7F800000 or min((bits & 0x7FFFFFFF) >> 23, 1)
        found.append((bits >> 31, kind, bits & 0x7FFFFFFF == 0x7F800000, bits == 0, bits == abs(place) | (place < 0) << 31))
        found.append(tuple(bits == limit for limit in limits))
    step = max(abs(x), mpf(2) ** -140) / 1024
    near = [exactly(functions[-1], x + step), exactly(functions[-1], x - step)]
    if None not in near:
        found.append(near[0] > near[1])
    return found


def places_of_interest(functions):
    """Roots, extrema, kinks, ends of saturation: where traits change, to the last bit."""
    ends = [{rounded(exactly(f, number(side)))[0] for side in (-LARGEST, LARGEST)} for f in functions]
    look = lambda place: traits(functions, ends, place)
    linear = [place_of(k / 3) for k in range(-330, 331)]
    grid = sorted({*range(-LARGEST, LARGEST + 1, 1 << 23), *linear})
    places = []
    before = look(grid[0])
    for low, high in zip(grid, grid[1:]):
        left, right = before, look(high)
        before = right
        # Several traits may change one after the other.
        for _ in range(4):
            if left == right:
                break
            inside, outside = low, high
            while outside - inside > 1:
                middle = (inside + outside) // 2
                if look(middle) == left:
                    inside = middle
                else:
                    outside = middle
            places.append(outside)
            low, left = outside, look(outside)
    return places


def choose(functions, count, seed):
    """About `count` places: special ones, near those of interest, every exponent, and evenly spread."""
    interest = places_of_interest(functions)
    dice = random.Random(seed)
    special = [0, 1, 0x7FFFFF, 0x800000, LARGEST]
    chosen = {sign * place for place in special for sign in (1, -1)}
    share = max(4, count // 4 // max(1, len(interest)))
    for place in interest:
        chosen |= {place + d for d in (-2, -1, 0, 1)}
        chosen |= {place + dice.choice((-1, 1)) * int(2 ** dice.uniform(1, 24)) for _ in range(share - 4)}
    per_exponent = max(1, count // 4 // 510)
    for exponent in range(255):
        for sign in (1, -1):
            chosen |= {sign * (exponent << 23 | dice.getrandbits(23)) for _ in range(per_exponent)}
    low, high = min(interest, default=0), max(interest, default=0)
    while len(chosen) < count:
        way = dice.randrange(4)
        if way == 0:
            chosen.add(place_of(dice.uniform(-20, 20)))
        elif way == 1:
            chosen.add(place_of(dice.uniform(-110, 110)))
        elif way == 2:
            chosen.add(place_of(dice.choice((-1, 1)) * 2 ** dice.uniform(-20, 7)))
        else:
            ends = [max(-1e4, min(1e4, float(number(p)))) for p in (low, high)]
            chosen.add(place_of(dice.uniform(*ends)))
    return sorted(place for place in chosen if abs(place) <= LARGEST)


def limit(function, sign):
    """The limit at an infinity, seen from the two largest powers of two."""
    far, farther = (exactly(function, sign * mpf(2) ** power) for power in (126, 127))
    if farther is None or rounded(far) == rounded(farther):
        return rounded(farther)
    return rounded(inf if farther > far else -inf)


def row(functions, place):
    fields = ["%x" % (abs(place) | (0x80000000 if place < 0 else 0))]
    for function in functions:
        if abs(place) > LARGEST:
            bits, rest = limit(function, 1 if place > 0 else -1)
        else:
            bits, rest = rounded(exactly(function, number(place)))
        fields += ["%x" % bits, str(rest)]
    return " ".join(fields)


def table(name, functions, parameters, count, seed):
    """Rows of x, value, rest, slope, rest for one set of parameters, infinities first and last."""
    given = [f32(p) for p in parameters]
    bound = [lambda x, f=f: f(x, *given) for f in functions]
    places = [-LARGEST - 1, *choose(bound, count, f"{name} {parameters} {seed}"), LARGEST + 1]
    head = " ".join(["parameters", *("%.9g" % p for p in given)])
    return [head, *(row(bound, place) for place in places)]


def write(task):
    folder, name, count, seed = task
    functions, sets = FUNCTIONS[name]
    lines = []
    for i, parameters in enumerate(sets):
        share = count if len(sets) == 1 else count // 2 if i == 0 else count // 2 // (len(sets) - 1)
        lines += table(name, functions, parameters, share, seed)
    Path(folder, f"{name}.txt").write_text("\n".join(lines) + "\n")


# Rows of logits and a temperature each; None is minus infinity.
def softmax_rows(dice):
    temperatures = (1, 0.7, 0.1, 2, 10, 1e-3, 1e3, 1e-40, 5e-324, 1e300, 0.01, 1 / 3)
    spreads = (1, 4, 30, 100, 1e-6, 1e10, 1e38)
    for t in temperatures:
        for spread in spreads:
            length = dice.randrange(1, 14)
            x = [f32(dice.uniform(-spread, spread)) for _ in range(length)]
            yield mpf(t), [None if dice.random() < 0.1 and i else v for i, v in enumerate(x)]
    for x in ([2, 1, 0.1], [2, 2, 1], [1000, 1001, 1002], [0, -103], [0, -104], [5], [0, -17.5], [-1e9, 3, 88.75]):
        for t in (1, 0.5, 0.7, 2):
            yield mpf(t), [f32(v) for v in x]


def softmax_row(t, x):
    """Shares and log-shares of one row."""
    top = max(v for v in x if v is not None)
    powers = lambda: [0 if v is None else exp((v - top) / t) for v in x]
    shares = [rounded(exactly(lambda i=i: 0 if x[i] is None else powers()[i] / sum(powers()))) for i in range(len(x))]
    # ln(1 + the others) keeps what ln of the sum would lose.
    others = lambda: log1p(sum(powers()) - 1)
    logs = [rounded(-inf if v is None else exactly(lambda v=v: (v - top) / t - others())) for v in x]
    return shares, logs


def write_softmax(folder, seed):
    lines = []
    for t, x in softmax_rows(random.Random(f"softmax {seed}")):
        shares, logs = softmax_row(t, x)
        lines.append(f"row {len(x)} {float(t).hex()}")
        for v, share, log_share in zip(x, shares, logs):
            bits = 0xFF800000 if v is None else struct.unpack("I", struct.pack("f", float(v)))[0]
            lines.append("%x %x %d %x %d" % (bits, *share, *log_share))
    Path(folder, "softmax.txt").write_text("\n".join(lines) + "\n")


def main(folder, count=4000, seed=0):
    tasks = [(folder, name, int(count), seed) for name in FUNCTIONS]
    with Pool() as pool:
        softmax = pool.apply_async(write_softmax, (folder, seed))
        for _ in pool.imap_unordered(write, tasks):
            pass
        softmax.get()


if __name__ == "__main__":
    main(*sys.argv[1:])
