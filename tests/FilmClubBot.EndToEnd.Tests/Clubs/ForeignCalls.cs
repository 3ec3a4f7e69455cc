using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Storage.Schema;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>Calls of a command with what another club has, made from the command's descriptor.</summary>
internal sealed class ForeignCalls(TwoClubs clubs)
{
    private static readonly Dictionary<string, string> _samples = new(StringComparer.Ordinal)
    {
        ["Instant"] = "24 December 2026 19:00",
        ["LocalDate"] = "24 December 2026",
        ["Duration"] = "90 min",
        ["Runtime"] = "95",
        ["Stars"] = "4",
        // An address of this machine, which feeds may not have: nothing is requested.
        ["WebLink"] = "http://127.0.0.1:9/",
        ["DateTimeZone"] = "Europe/Paris",
        ["Phrases"] = "en",
    };

    // What an option's type is called where the row is called otherwise.
    private static readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal) { ["WantedFilm"] = "Film", ["Ranking"] = "Film", ["session"] = "WebSession", ["question"] = "BoxedQuestion" };

    private IReadOnlyDictionary<string, long> Numbers { get; } = clubs.Numbers;

    /// <summary>The calls: with the required options alone, with each of the others, and with all.</summary>
    /// <param name="command">The command.</param>
    /// <param name="byNumber">Whether rows are named by their numbers.</param>
    public IEnumerable<CommandCall> Of(CommandDescriptor command, bool byNumber)
    {
        var asked = command.Options.Where(option => option is { Kind: not OptionKind.Page and not OptionKind.File, IsConfirmation: false, IsPrivacy: false }).ToList();
        var needed = asked.Where(option => option.IsRequired).Select(option => (option.Name, (string?)Value(option, byNumber))).ToArray();
        var others = asked.Where(option => !option.IsRequired).Select(option => (option.Name, (string?)Value(option, byNumber))).ToArray();
        yield return new CommandCall(command.Name, needed);
        foreach (var other in others)
            yield return new CommandCall(command.Name, [.. needed, other]);
        if (others.Length > 1)
            yield return new CommandCall(command.Name, [.. needed, .. others]);
    }

    private string Value(OptionDescriptor option, bool byNumber) => option.Kind switch
    {
        OptionKind.Choice => option.Choices[0],
        OptionKind.Toggle => "yes",
        OptionKind.Number => $"{(NumberOf(option) is { } number ? number : 1)}",
        _ when _samples.TryGetValue(option.ValueType.Name, out var sample) => sample,
        _ when option.ValueType.Name == "DeliveryChannel" => $"{clubs.Rows.Row<DeliveryRow>().Platform}/{clubs.Rows.Row<DeliveryRow>().Channel}",
        _ when byNumber && NumberOf(option) is { } number => $"#{number}",
        _ => NameOf(option),
    };

    private long? NumberOf(OptionDescriptor option)
    {
        var type = option.ValueType.Name;
        foreach (var name in new[] { type.EndsWith("Id", StringComparison.Ordinal) ? type[..^2] : type, char.ToUpperInvariant(option.Name[0]) + option.Name[1..] })
        {
            if (Numbers.TryGetValue(_rows.GetValueOrDefault(name, _rows.GetValueOrDefault(option.Name, name)), out var number))
                return number;
        }

        return null;
    }

    private string NameOf(OptionDescriptor option) => option.ValueType.Name switch
    {
        "MemberId" => clubs.Rows.Row<MemberRow>().Name,
        "ReviewId" => clubs.Rows.Row<ReviewRow>().Title,
        "FeedId" => clubs.Rows.Row<FeedRow>().Address,
        "BallotId" => clubs.Rows.Row<BallotRow>().Title,
        "PollId" => clubs.Rows.Row<PollRow>().Title,
        "QuoteId" => clubs.Rows.Row<QuoteRow>().Text,
        "FilmId" or "WantedFilm" or "ScreeningId" or "Ranking" => clubs.Rows.Row<FilmRow>().Title,
        _ when option.Name is "theme" => clubs.Rows.Row<ThemeRulingRow>().Name,
        _ when option.Name is "speaker" => clubs.Rows.Row<QuoteRow>().Speaker!,
        _ when option.Name is "author" or "critic" => clubs.Rows.Row<ReviewRow>().Author!,
        _ when option.Name is "code" => clubs.Rows.Code.ToString(),
        // A word of many of their texts, and of ours.
        _ => TwoClubs.Word,
    };
}
