using FilmClubBot.Commands.Framework.Calls;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>How a change is undone: by another command, which the caller could type as well.</summary>
/// <param name="Call">The command that restores what was there before.</param>
/// <param name="Target">What was changed, such as <c>review 11</c>: a later change of the same target has to be undone first.</param>
public sealed record Reversal(CommandCall Call, string Target);
