using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>A person of a workspace.</summary>
/// <param name="Id">Such as <c>U0000001</c>.</param>
/// <param name="Name">What others see.</param>
public sealed record WorkspaceUser(string Id, string Name)
{
    /// <summary>Whether an admin of the workspace.</summary>
    public bool Admin { get; init; }

    /// <summary>The language that Slack is set to.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>The time zone's name.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Whether an admin deactivated the account.</summary>
    public bool Deactivated { get; set; }

    /// <summary>Whether it is a bot.</summary>
    public bool Bot { get; init; }

    /// <summary>As <c>users.info</c> shows it.</summary>
    public JsonObject Json(string team, bool withLocale)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = team,
            ["name"] = Name.ToLowerInvariant(),
            ["deleted"] = Deactivated,
            ["real_name"] = Name,
            ["tz"] = TimeZone,
            ["profile"] = new JsonObject { ["real_name"] = Name, ["display_name"] = Name },
            ["is_admin"] = Admin,
            ["is_owner"] = false,
            ["is_primary_owner"] = false,
            ["is_restricted"] = false,
            ["is_ultra_restricted"] = false,
            ["is_bot"] = Bot,
            ["is_app_user"] = false,
        };
        if (withLocale)
            json["locale"] = Locale;
        return json;
    }
}

/// <summary>A user group of a workspace.</summary>
public sealed record WorkspaceGroup(string Id, string Handle, IReadOnlyList<string> Users);

/// <summary>A file that was uploaded.</summary>
public sealed record WorkspaceFile(string Id, string Name, int Length, string? AlternativeText)
{
    /// <summary>Its bytes; null until they arrived.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Its title; null until the upload was completed.</summary>
    public string? Title { get; set; }

    /// <summary>How often it is asked for until Slack has examined it; messages cannot show it before.</summary>
    public int LooksUntilReady { get; set; }

    /// <summary>The channel that shows it; null for none.</summary>
    public WorkspaceChannel? SharedIn { get; set; }

    /// <summary>Whether it is a link to another service's document.</summary>
    public bool IsExternal { get; init; }

    /// <summary>As the Web API and payloads show it.</summary>
    /// <param name="teamId">The workspace.</param>
    /// <param name="address">Where Slack is.</param>
    internal JsonObject Json(string teamId, Uri address) => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["title"] = Title ?? Name,
        ["mimetype"] = LooksUntilReady > 0 ? "" : "text/csv",
        ["filetype"] = "csv",
        ["size"] = Length,
        ["mode"] = IsExternal ? "external" : "hosted",
        ["is_external"] = IsExternal,
        ["is_public"] = false,
        ["url_private"] = new Uri(address, $"/files-pri/{teamId}-{Id}/{Uri.EscapeDataString(Name)}").AbsoluteUri,
        ["url_private_download"] = new Uri(address, $"/files-pri/{teamId}-{Id}/download/{Uri.EscapeDataString(Name)}").AbsoluteUri,
    };
}
