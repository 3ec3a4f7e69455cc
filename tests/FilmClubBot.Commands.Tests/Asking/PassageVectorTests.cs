using CsCheck;
using FilmClubBot.Commands.Asking;

namespace FilmClubBot.Commands.Tests.Asking;

public class PassageVectorTests
{
    private static readonly Gen<float[]> _vectors = Gen.Float[-1, 1].Array[384];

    [Fact]
    public void Rounding_changes_a_cosine_by_less_than_a_hundredth() =>
        Gen.Select(_vectors, _vectors).Sample((left, right) =>
            Math.Abs(PassageVector.Of(left).Cosine(PassageVector.Of(right)) - Cosine(left, right)) < 0.01);

    [Fact]
    public void Survives_storage() =>
        _vectors.Sample(vector => Math.Abs(PassageVector.FromBytes(PassageVector.Of(vector).ToBytes()).Cosine(PassageVector.Of(vector)) - 1) < 1e-9);

    [Fact]
    public void A_zero_vector_is_near_to_nothing() =>
        Assert.Equal(0, PassageVector.Of([0, 0]).Cosine(PassageVector.Of([1, 0])));

    [Fact]
    public void Refuses_vectors_of_different_lengths() =>
        Assert.Throws<ArgumentException>(() => PassageVector.Of([1]).Cosine(PassageVector.Of([1, 0])));

    private static double Cosine(float[] left, float[] right) =>
        left.Zip(right, (a, b) => (double)a * b).Sum() / Math.Sqrt(left.Sum(a => (double)a * a) * right.Sum(b => (double)b * b));
}
