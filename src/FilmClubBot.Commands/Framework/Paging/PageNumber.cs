using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Paging;

/// <summary>Which page of a long answer, from 1.</summary>
public readonly record struct PageNumber : IParsable<PageNumber>
{
    private const int Last = 10_000;
    private readonly int _zeroBased;

    private PageNumber(int number) => _zeroBased = number - 1;

    /// <summary>1 for the first page.</summary>
    public int Value => _zeroBased + 1;

    /// <summary>Reads a whole number from 1.</summary>
    /// <exception cref="FormatException">The text is no such number.</exception>
    public static PageNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var page) ? page : throw new FormatException($"A page is a whole number from 1 to {Last}.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PageNumber result)
    {
        var valid = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Last;
        result = valid ? new PageNumber(number) : default;
        return valid;
    }

    /// <summary>This page of a list cut to that size.</summary>
    public PageRequest Of(int size) => new(Value, size);

    /// <summary>The card's page indicator: null when everything fits on one page.</summary>
    public CardPage? Place(int total, int size) =>
        total <= size ? null : new CardPage(Value, (total + size - 1) / size);

    /// <summary>Buttons to the neighbouring pages, which replace the card that they are on.</summary>
    public IEnumerable<CardAction> Buttons(CommandCall call, int total, int size, Phrases say)
    {
        if (Value > 1)
            yield return new Button(say["paging.previous"], call.With("page", (Value - 1).ToString(CultureInfo.InvariantCulture)), Effect.Replace);
        if (Value * size < total)
            yield return new Button(say["paging.next"], call.With("page", (Value + 1).ToString(CultureInfo.InvariantCulture)), Effect.Replace);
    }
}
