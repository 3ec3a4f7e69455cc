using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Recaps;

namespace FilmClubBot.Commands.Reports;

/// <summary>Words the balance of a programme: a line for each trait, a trait that no film states included.</summary>
internal static class BalanceWords
{
    public static IEnumerable<string> Of(ProgrammeBalance balance, Phrases say)
    {
        yield return say["report.balance.films", ("shown", say["report.balance.shown", ("n", balance.Shown)]), ("wished", say["report.balance.wished", ("n", balance.Wished)])];
        foreach (var trait in Enum.GetValues<FilmTrait>())
        {
            List<string> values = [.. balance.Entries.Where(entry => entry.Trait == trait).Select(entry => say["report.balance.entry", ("value", Value(entry, say)), ("shown", entry.Shown), ("wished", entry.Wished)])];
            yield return values.Count == 0 ? Unknown(trait, say) : Line(trait, string.Join(", ", values), say);
        }
    }

    private static string Line(FilmTrait trait, string values, Phrases say) => trait switch
    {
        FilmTrait.Decade => say["report.balance.decades", ("values", values)],
        FilmTrait.Country => say["report.balance.countries", ("values", values)],
        FilmTrait.Director => say["report.balance.directors", ("values", values)],
        _ => say["report.balance.themes", ("values", values)],
    };

    private static string Unknown(FilmTrait trait, Phrases say) => trait switch
    {
        FilmTrait.Decade => say["report.balance.nodecades"],
        FilmTrait.Country => say["report.balance.nocountries"],
        FilmTrait.Director => say["report.balance.nodirectors"],
        _ => say["report.balance.nothemes"],
    };

    private static string Value(BalanceEntry entry, Phrases say) => entry.Trait switch
    {
        FilmTrait.Decade => say["report.balance.decade", ("year", entry.Value)],
        FilmTrait.Theme => say.Theme(entry.Value),
        _ => entry.Value,
    };
}
