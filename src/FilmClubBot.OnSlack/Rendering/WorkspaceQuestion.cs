using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>The button of the question whether a workspace is the society's. It is no command: nobody can type it.</summary>
internal static class WorkspaceQuestion
{
    /// <summary>The button's id, which <see cref="ActionId.Parse"/> does not read.</summary>
    public const string ConfirmId = "confirm-workspace";

    /// <summary>The block with the button.</summary>
    public static JsonObject Row(string label) => BlockKitRenderer.Row([ActionElements.Button(label, ButtonStyle.Primary, ConfirmId, "")]);
}
