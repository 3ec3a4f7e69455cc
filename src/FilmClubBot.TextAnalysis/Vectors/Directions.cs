using System.Numerics;
using System.Runtime.InteropServices;

namespace FilmClubBot.TextAnalysis.Vectors;

/// <summary>Vectors of length 1, or 0 for texts without a known word, in one array.</summary>
internal sealed class Directions(int count)
{
    private readonly float[] _values = new float[count * WordVectors.Dimensions];

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>The vector at an index.</summary>
    public Span<float> this[int index] => _values.AsSpan(index * WordVectors.Dimensions, WordVectors.Dimensions);

    /// <summary>Adds a vector to a sum; an empty one adds nothing.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> vector)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var addends = MemoryMarshal.Cast<float, Vector<float>>(vector);
        for (var i = 0; i < addends.Length; i++)
            sums[i] += addends[i];
    }

    /// <summary>Gives a vector the length 1, unless it is 0.</summary>
    public static void Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(Cosine(vector, vector));
        if (length == 0)
            return;
        foreach (ref var value in vector)
            value /= length;
    }

    /// <summary>The cosine of two vectors of length 1.</summary>
    public static float Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var lefts = MemoryMarshal.Cast<float, Vector<float>>(left);
        var rights = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < lefts.Length; i++)
            sum += lefts[i] * rights[i];
        return Vector.Sum(sum);
    }
}
