using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Storage.Mapping;

/// <summary>A feed's problem as it is stored: the kind, what it is about and the detail, a line each.</summary>
internal static class FeedProblemText
{
    private const int MaxLength = 500;

    /// <summary>The stored text.</summary>
    public static string Write(FeedProblem problem) => string.Join('\n', [problem.Kind.ToString(), .. new[] { problem.About, problem.Detail }.OfType<string>().Select(part => part.ReplaceLineEndings(" ").Cut(MaxLength))]);

    /// <summary>The problem that was stored; as <see cref="FeedProblemKind.Other"/> where another version of the program wrote it.</summary>
    public static FeedProblem Read(string text) => text.Split('\n') is [var kind, var about, .. var rest] && Enum.TryParse<FeedProblemKind>(kind, out var known)
        ? new(known, about, rest is [var detail] ? detail : null)
        : new(FeedProblemKind.Other, text);
}
