using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>A message in the form that Slack accepts.</summary>
/// <param name="Title">The card's title.</param>
/// <param name="Text">The text for notifications and screen readers.</param>
/// <param name="Blocks">The visible content.</param>
/// <param name="ToSave">Calls that the message's buttons refer to by a key; save them before the message is sent.</param>
internal sealed record SlackMessage(string Title, string Text, JsonArray Blocks, IReadOnlyDictionary<string, CommandCall> ToSave);
