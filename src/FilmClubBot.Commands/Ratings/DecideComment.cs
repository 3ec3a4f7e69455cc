using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>A member's comment on a film.</summary>
/// <param name="Film">The film.</param>
/// <param name="Member">Who wrote the comment.</param>
/// <param name="Version">The version that the moderator saw.</param>
/// <param name="Restored">The name of the state that an undone decision restores.</param>
internal sealed record CommentOptions(
    [Suggest<KnownFilms>] FilmId Film, [Suggest<KnownMembers>] MemberId Member, [FromButton] string? Version = null, [FromButton] string? Restored = null)
{
    /// <summary>Whether the decision is about the comment as it is now.</summary>
    public bool IsAbout(Rating rating) => Version is null || Version == CommentWords.VersionOf(rating);

    /// <summary>The new state: the restored one, if others see the comment in it as in the one that the command is for.</summary>
    public CommentState After(CommentState decided) =>
        Enum.TryParse<CommentState>(Restored, out var restored) && Enum.IsDefined(restored) && restored.IsVisible() == decided.IsVisible() ? restored : decided;
}

/// <summary>Hides a member's comment from everybody else: <c>/ratings hide film:Her member:Ben</c>.</summary>
[Command("ratings hide", Permission.Moderator, CommandTopic.Library)]
internal sealed class HideComment(CommentDecider decider) : ICommand<CommentOptions>
{
    public Task<Card> Run(CommentOptions options, Caller caller, CancellationToken cancellationToken) =>
        decider.Decide(options, "ratings hide", CommentState.Hidden, caller.Say["ratings.hide.done"], caller, cancellationToken);
}

/// <summary>Shows a comment that was reported, held back or hidden; it cannot be reported any more: <c>/ratings keep film:Her member:Ben</c>.</summary>
[Command("ratings keep", Permission.Moderator, CommandTopic.Library)]
internal sealed class KeepComment(CommentDecider decider) : ICommand<CommentOptions>
{
    public Task<Card> Run(CommentOptions options, Caller caller, CancellationToken cancellationToken) =>
        decider.Decide(options, "ratings keep", CommentState.Kept, caller.Say["ratings.keep.done"], caller, cancellationToken);
}
