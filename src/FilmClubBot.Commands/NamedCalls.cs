using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Help;
using FilmClubBot.Commands.Home;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Typing;

namespace FilmClubBot.Commands;

/// <summary>The commands that the other projects name, built from the classes, which only this project sees.</summary>
public static class NamedCalls
{
    /// <summary>What a platform's home tab shows.</summary>
    public static CommandCall Home { get; } = CommandCall.Of<ShowHome>();

    /// <summary>What the bot can do.</summary>
    public static CommandCall Help { get; } = CommandCall.Of<ShowHelp>();

    /// <summary>An answer with most of what a card can have.</summary>
    public static CommandCall Themes { get; } = CommandCall.Of<ShowThemes>();

    /// <summary>How a feed does.</summary>
    public static CommandCall FeedStatus { get; } = CommandCall.Of<ShowFeedStatus>();

    /// <summary>Polls a feed no more.</summary>
    public static CommandCall RemoveFeed { get; } = CommandCall.Of<RemoveFeed>();

    /// <summary>Announces reviews in a channel no more.</summary>
    public static CommandCall RemoveChannel { get; } = CommandCall.Of<RemoveChannel>();

    /// <summary>What a newcomer may try, one of each kind first: look up, ask, browse, quote, rate.</summary>
    public static IReadOnlyList<CommandCall> ToBeginWith { get; } =
    [
        CommandCall.Of<ShowFilm>(), CommandCall.Of<AskReviews>(), Themes, CommandCall.Of<RandomQuote>(), CommandCall.Of<RateFilm>(),
        CommandCall.Of<ListReviews>(), CommandCall.Of<ShowTop>(), Help,
    ];
}
