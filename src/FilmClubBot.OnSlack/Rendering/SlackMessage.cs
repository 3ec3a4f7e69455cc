using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">What notifications and screen readers are given.</param>
/// <param name="Blocks">What is shown.</param>
/// <param name="ToSave">Calls that its buttons name by a key, to be kept before it is sent.</param>
internal sealed record SlackMessage(string Text, JsonArray Blocks, IReadOnlyDictionary<string, CommandCall> ToSave);
