using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>A society's terms in order; they do not overlap, so a day is in at most one of them.</summary>
public sealed class TermDates : IParsable<TermDates>
{
    /// <summary>The most terms.</summary>
    public const int MaxTerms = 60;

    // Sixty terms with the longest names fit.
    private const int MaxLength = 10_000;

    /// <summary>The calendar of a society without terms.</summary>
    public static readonly TermDates None = new([]);

    /// <summary>Creates the calendar.</summary>
    /// <param name="terms">At most <see cref="MaxTerms"/>, in any order.</param>
    /// <exception cref="ArgumentException">There are too many terms, or two overlap; the message states which.</exception>
    public TermDates(IEnumerable<Term> terms)
    {
        All = [.. terms.OrderBy(term => term.FirstDay)];
        if (ProblemWith(All) is { } problem)
            throw new ArgumentException(problem, nameof(terms));
    }

    /// <summary>The terms, the earliest first.</summary>
    public IReadOnlyList<Term> All { get; }

    /// <summary>The term that contains a day and the terms after it, in order.</summary>
    public IEnumerable<Term> From(LocalDate day) => All.SkipWhile(term => term.LastDay < day);

    /// <summary>Parses terms in the settings' format, separated by semicolons or line breaks; an empty text has none.</summary>
    /// <exception cref="FormatException">One is not a term, or two overlap; the message states which.</exception>
    public static TermDates Parse(string s, IFormatProvider? provider) => Read(s, out var problem) ?? throw new FormatException(problem);

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TermDates result) =>
        (result = Read(s, out _)) is not null;

    /// <summary>The terms in the settings' format.</summary>
    public override string ToString() => string.Join("; ", All);

    private static TermDates? Read(string? text, out string? problem)
    {
        problem = "Terms are written \"Autumn 2026: 2026-09-28, 10 weeks; Spring 2027: 2027-01-11, 11 weeks\".";
        if (text is not { Length: <= MaxLength })
            return null;
        List<Term> terms = [];
        foreach (var part in text.Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                terms.Add(Term.Parse(part, null));
            }
            catch (FormatException wrong)
            {
                problem = wrong.Message;
                return null;
            }
        }

        terms = [.. terms.OrderBy(term => term.FirstDay)];
        problem = ProblemWith(terms);
        return problem is null ? new(terms) : null;
    }

    private static string? ProblemWith(IReadOnlyList<Term> sorted)
    {
        if (sorted.Count > MaxTerms)
            return $"There are more than {MaxTerms} terms; take the oldest away.";
        for (var at = 1; at < sorted.Count; at++)
        {
            if (sorted[at].FirstDay <= sorted[at - 1].LastDay)
                return $"The terms \"{sorted[at - 1]}\" and \"{sorted[at]}\" overlap; a day can be in one term only.";
        }

        return null;
    }
}
