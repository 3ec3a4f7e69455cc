using System.Globalization;
using System.Numerics;

namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>An exact, non-negative number of votes: whole votes and, where films of one rank share a vote, a fraction.</summary>
public readonly record struct VoteShare : IComparable<VoteShare>
{
    // The stored denominator is reduced by 1, so that default is a valid 0 and equals it.
    private readonly BigInteger _above;

    private VoteShare(BigInteger numerator, BigInteger denominator) => (Numerator, _above) = (numerator, denominator - 1);

    /// <summary>The numerator in lowest terms, from 0.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms, from 1.</summary>
    public BigInteger Denominator => _above + 1;

    /// <summary>The whole votes.</summary>
    public BigInteger Whole => BigInteger.Divide(Numerator, Denominator);

    /// <summary>Creates a fraction of votes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is below 0, or the denominator below 1.</exception>
    public static VoteShare Of(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, BigInteger.One);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new(numerator / common, denominator / common);
    }

    /// <inheritdoc/>
    public int CompareTo(VoteShare other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Whether the left is fewer votes.</summary>
    public static bool operator <(VoteShare left, VoteShare right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is more votes.</summary>
    public static bool operator >(VoteShare left, VoteShare right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is as many votes or fewer.</summary>
    public static bool operator <=(VoteShare left, VoteShare right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is as many votes or more.</summary>
    public static bool operator >=(VoteShare left, VoteShare right) => left.CompareTo(right) >= 0;

    /// <summary>Formats the number: <c>12</c>, <c>12 1/3</c>, <c>1/3</c>.</summary>
    public override string ToString()
    {
        var rest = Numerator - (Whole * Denominator);
        var fraction = string.Create(CultureInfo.InvariantCulture, $"{rest}/{Denominator}");
        var whole = Whole.ToString(CultureInfo.InvariantCulture);
        return rest.IsZero ? whole : Whole.IsZero ? fraction : $"{whole} {fraction}";
    }
}
