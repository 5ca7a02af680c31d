using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ElectionObservation.Serialization;

/// <summary>What many bytes of a file say at once: where its columns end, and which numbers its digits stand for. Whoever asks has as many bytes from there on.</summary>
internal static class ByteBlocks
{
    /// <summary>How many bytes are looked at at once.</summary>
    public const int Length = 64;

    /// <summary>A bit for each byte of a block that is neither a digit nor a delimiter, and a bit for each delimiter in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OthersOf(ref byte block, byte delimiter, out ulong ends)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<byte> bytes = Vector512.LoadUnsafe(ref block);
            ends = Vector512.Equals(bytes, Vector512.Create(delimiter)).ExtractMostSignificantBits();
            return Vector512.GreaterThan(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)9)).ExtractMostSignificantBits() ^ ends;
        }

        ulong low = OthersOf(Vector256.LoadUnsafe(ref block), delimiter, out uint lowEnds);
        ulong high = OthersOf(Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count), delimiter, out uint highEnds);
        ends = ((ulong)highEnds << 32) | lowEnds;
        return (high << 32) | low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OthersOf(Vector256<byte> bytes, byte delimiter, out uint ends)
    {
        ends = Vector256.Equals(bytes, Vector256.Create(delimiter)).ExtractMostSignificantBits();
        return Vector256.GreaterThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits() ^ ends;
    }

    /// <summary>Up to four digits, each in a byte of its own, the last one highest, zeros before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FourDigits(ref byte from, int digits)
    {
        uint four = LittleEndian(Unsafe.ReadUnaligned<uint>(ref from));
        return (four ^ 0x3030_3030) << unchecked(8 * (sizeof(uint) - digits));
    }

    /// <summary>Puts numbers in the place of the four digits each is made of: pairs of digits are put together at once, then pairs of pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MakeNumbers(ref uint digits, int count)
    {
        unchecked
        {
            int i = 0;
            for (; i <= count - Vector128<uint>.Count; i += Vector128<uint>.Count)
            {
                ref uint four = ref Unsafe.Add(ref digits, i);
                Vector128<uint> pairs = Vector128.LoadUnsafe(ref four);
                pairs = ((pairs * 10) + (pairs >> 8)) & Vector128.Create(0x00FF_00FFu);
                (((pairs * 100) + (pairs >> 16)) & Vector128.Create(0xFFFFu)).StoreUnsafe(ref four);
            }

            for (; i < count; i++)
            {
                uint pairs = Unsafe.Add(ref digits, i);
                pairs = ((pairs * 10) + (pairs >> 8)) & 0x00FF_00FF;
                Unsafe.Add(ref digits, i) = ((pairs * 100) + (pairs >> 16)) & 0xFFFF;
            }
        }
    }

    /// <summary>The number that up to eight digits stand for, put together likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NumberOf(ref byte from, int digits)
    {
        unchecked
        {
            ulong eight = LittleEndian(Unsafe.ReadUnaligned<ulong>(ref from));
            eight = (eight ^ 0x3030_3030_3030_3030) << (8 * (sizeof(ulong) - digits));
            eight = ((eight * 10) + (eight >> 8)) & 0x00FF_00FF_00FF_00FF;
            eight = ((eight * 100) + (eight >> 16)) & 0x0000_FFFF_0000_FFFF;
            return (uint)((eight * 10_000) + (eight >> 32));
        }
    }

    /// <summary>A bit for each delimiter in a block of bytes, up to the first quote or control character; one follows the data.</summary>
    public static ulong EndsOfNames(ref byte block, byte delimiter)
    {
        unchecked
        {
            Vector256<byte> space = Vector256.Create((byte)' ');
            Vector256<byte> quote = Vector256.Create((byte)'"');
            Vector256<byte> end = Vector256.Create(delimiter);
            Vector256<byte> low = Vector256.LoadUnsafe(ref block);
            Vector256<byte> high = Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count);
            ulong ends = Mask(Vector256.Equals(low, end), Vector256.Equals(high, end));
            ulong others = Mask(Vector256.LessThan(low, space) | Vector256.Equals(low, quote), Vector256.LessThan(high, space) | Vector256.Equals(high, quote)) & ~ends;
            return ends & ((others & (0 - others)) - 1);
        }
    }

    private static ulong Mask(Vector256<byte> low, Vector256<byte> high) => ((ulong)high.ExtractMostSignificantBits() << 32) | low.ExtractMostSignificantBits();

    private static uint LittleEndian(uint bytes) => BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);

    private static ulong LittleEndian(ulong bytes) => BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
}
