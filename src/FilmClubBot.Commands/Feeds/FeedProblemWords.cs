using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Feeds;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Formats what prevents a feed from being read.</summary>
public static class FeedProblemWords
{
    /// <summary>The problem and its fix, in the reader's language.</summary>
    public static string Of(FeedProblem problem, Phrases say) => say[KeyOf(problem.Kind), ("about", problem.About), ("detail", problem.Detail ?? "")];

    /// <summary>The same for a feed that is polled: whether it is tried again.</summary>
    public static string OfPolled(FeedProblem problem, Phrases say) => problem.Kind is FeedProblemKind.Unreachable or FeedProblemKind.Slow or FeedProblemKind.Status
        ? say["feedproblem.again", ("problem", Of(problem, say))]
        : Of(problem, say);

    /// <summary>The same for a feed that a command would have added: that it was not.</summary>
    public static string OfRefused(FeedProblem problem, Phrases say) => $"{Of(problem, say)} {say["feedproblem.unchanged"]}";

    private static string KeyOf(FeedProblemKind kind) => kind switch
    {
        FeedProblemKind.Other => "feedproblem.stated",
        FeedProblemKind.NoHost => "feedproblem.nohost",
        FeedProblemKind.NotPublic => "feedproblem.notpublic",
        FeedProblemKind.Unreachable => "feedproblem.unreachable",
        FeedProblemKind.Slow => "feedproblem.slow",
        FeedProblemKind.NoWebAddress => "feedproblem.nowebaddress",
        FeedProblemKind.Redirects => "feedproblem.redirects",
        FeedProblemKind.NoTarget => "feedproblem.notarget",
        FeedProblemKind.Gone => "feedproblem.gone",
        FeedProblemKind.Status => "feedproblem.status",
        FeedProblemKind.TooLarge => "feedproblem.toolarge",
        FeedProblemKind.NamesFeed => "feedproblem.namesfeed",
        FeedProblemKind.NamesPage => "feedproblem.namespage",
        FeedProblemKind.Unasked => "feedproblem.unasked",
        FeedProblemKind.WebPage => "feedproblem.webpage",
        FeedProblemKind.NoFeed => "feedproblem.nofeed",
        FeedProblemKind.Broken => "feedproblem.broken",
        FeedProblemKind.BrokenAtLine => "feedproblem.brokenatline",
        FeedProblemKind.Entities => "feedproblem.entities",
        FeedProblemKind.NoPosts => "feedproblem.noposts",
        FeedProblemKind.WordPress => "feedproblem.wordpress",
        FeedProblemKind.Defect => "feedproblem.defect",
        FeedProblemKind.ManyReviews => "feedproblem.manyreviews",
        FeedProblemKind.ManyItems => "feedproblem.manyitems",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
