using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Feeds;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Formats feeds and their items as text.</summary>
internal static class FeedWords
{
    /// <summary>The feed's title, with its host; its address where it has no title.</summary>
    public static string NameOf(Feed feed) => feed.Title is { } title ? $"{title} ({feed.Address.Host})" : feed.Address.AbsoluteUri;

    /// <summary>The feed's state, in a line.</summary>
    public static IReadOnlyList<Inline> HealthOf(Feed feed, Phrases say) => feed switch
    {
        { State: FeedState.Paused } => [say["feedstate.paused"]],
        { State: FeedState.Gone } => [say["feedstate.gone"]],
        { Problem: { } problem, FailingSince: { } since } => say.Rich("feedstate.failing", ("since", new Timestamp(since, TimestampStyle.DateTime)), ("problem", FeedProblemWords.OfPolled(problem, say))),
        { PolledAt: { } polled } => say.Rich("feedstate.well", ("time", new Timestamp(polled, TimestampStyle.DateTime))),
        _ => [say["feedstate.waiting"]],
    };

    /// <summary>What happened to an item, in a line.</summary>
    public static IReadOnlyList<Inline> ItemLine(KnownItem item, Phrases say) =>
    [
        new Strong(item.Title ?? say["feedstate.untitled"]),
        " – ",
        item switch
        {
            { State: ItemState.LeftOut, Note: { } note } => say["feedstate.leftout", ("note", note)],
            { State: ItemState.Withdrawn } => say["feedstate.withdrawn"],
            { Note: { } note } => say["feedstate.takennote", ("note", note)],
            { IsArchive: true } => say["feedstate.archive"],
            _ => say["feedstate.taken"],
        },
    ];

    /// <summary>An item of a feed on trial, in a line.</summary>
    public static IReadOnlyList<Inline> TrialLine(TrialItem item, Phrases say) =>
    [
        new Strong(item.Title ?? say["feedstate.untitled"]),
        .. item.PublishedAt is { } published ? [", ", new Timestamp(published, TimestampStyle.Date)] : Array.Empty<Inline>(),
        .. item.Problem is { } problem ? [" – ", say["feedstate.leftout", ("note", problem)]] : Array.Empty<Inline>(),
    ];
}
