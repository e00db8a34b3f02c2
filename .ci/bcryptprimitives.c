/* Random bytes under the name by which Rust's standard library asks Windows for them, for Wine before 9,
   which does not know it yet: of the same source under an older name. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T size)
{
    return RtlGenRandom(bytes, (ULONG)size);
}
