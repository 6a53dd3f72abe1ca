// The three types that our bound functions use, in place of Embind's own list of forty.
//
// That list (libembind's bind.cpp) brings strings, big integers, views and printf into every
// module: 5 kB after brotli, more than our binding and its glue together. Defining the same symbols
// here keeps it from being linked. The calls are those that it makes itself.
#include <emscripten/bind.h>
#include <emscripten/wire.h>

#include <limits>

using emscripten::internal::InitFunc;
using emscripten::internal::TypeID;

extern "C" {

// Names a type in the message about a forgotten one; without RTTI there is no name.
const char* __getTypeName(const std::type_info*) { return nullptr; }

// Keeps the bindings for further threads to repeat; we have none.
void _embind_register_bindings(InitFunc*) {}

}  // extern "C"

EMSCRIPTEN_BINDINGS(number_types) {
  using Size = unsigned long;  // std::size_t and std::uintptr_t
  using Limits = std::numeric_limits<Size>;
  emscripten::internal::_embind_register_void(TypeID<void>::get(), "void");
  emscripten::internal::_embind_register_integer(TypeID<Size>::get(), "unsigned long", sizeof(Size),
                                                 Limits::min(), Limits::max());
  emscripten::internal::_embind_register_float(TypeID<double>::get(), "double", sizeof(double));
}
