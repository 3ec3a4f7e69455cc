using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FilmClubBot.Domain.Ratings;

/// <summary>Half-stars from 0.5 to 5, stored as 1 to 10.</summary>
public readonly record struct Stars : IParsable<Stars>, IComparable<Stars>
{
    /// <summary>The fewest and the most half-stars.</summary>
    public const int MinHalves = 1, MaxHalves = 10;

    // Stored as the difference from the fewest, so that default is half a star and equals it.
    private readonly int _above;

    private Stars(int halves) => _above = halves - MinHalves;

    /// <summary>Half-stars, 1 to 10.</summary>
    public int Halves => MinHalves + _above;

    /// <summary>Creates stars from half-stars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 10.</exception>
    public static Stars FromHalves(int halves)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(halves, MinHalves);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(halves, MaxHalves);
        return new(halves);
    }

    /// <summary>Every valid rating, the lowest first.</summary>
    public static IEnumerable<Stars> All => Enumerable.Range(MinHalves, MaxHalves).Select(FromHalves);

    /// <summary>Parses <c>4.5</c>, <c>4,5</c>, <c>4½</c>, <c>4 1/2</c>, <c>½</c>, <c>★★★★½</c>, and what is given out of five or ten: <c>4/5</c>, <c>8/10</c>.</summary>
    /// <exception cref="FormatException">The text is not half-stars from 0.5 to 5.</exception>
    public static Stars Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var stars) ? stars : throw new FormatException("Stars run from 0.5 to 5 by halves, such as 4.5.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Stars result)
    {
        result = default;
        var text = WrittenNumber.Plain(s ?? "");
        if (text.Length is 0 or > 20 || WrittenNumber.Halves(text) is not { } halves || halves is < MinHalves or > MaxHalves)
            return false;
        result = new(halves);
        return true;
    }

    /// <summary>The number as typed: <c>4.5</c>, <c>4</c>.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);

    /// <summary>The number as a language writes it: <c>4,5</c>.</summary>
    public string In(IFormatProvider culture) => (Halves / 2m).ToString("0.#", culture);

    /// <summary>The stars as displayed: <c>★★★★½</c>.</summary>
    public string Glyphs => new string('★', Halves / 2) + (Halves % 2 == 1 ? "½" : "");

    /// <inheritdoc/>
    public int CompareTo(Stars other) => Halves.CompareTo(other.Halves);

    /// <summary>Whether the left is fewer stars.</summary>
    public static bool operator <(Stars left, Stars right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is more stars.</summary>
    public static bool operator >(Stars left, Stars right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is as many stars or fewer.</summary>
    public static bool operator <=(Stars left, Stars right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is as many stars or more.</summary>
    public static bool operator >=(Stars left, Stars right) => left.CompareTo(right) >= 0;
}
