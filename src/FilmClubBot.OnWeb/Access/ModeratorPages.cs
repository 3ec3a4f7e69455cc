using FilmClubBot.Domain.Members;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Decides who sees the pages for moderators.</summary>
internal static class ModeratorPages
{
    /// <summary>Whether a request is a moderator's. Where nobody signs in, whoever uses this machine may moderate.</summary>
    public static bool IsModerator(this ChatAccess access, HttpContext context) =>
        access.IsInsider(context) && (!access.RequiresSignIn || Session.Of(context) is { Permission: Permission.Moderator });
}
