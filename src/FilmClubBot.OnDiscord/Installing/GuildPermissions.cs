using System.Globalization;
using System.Text.Json;

namespace FilmClubBot.OnDiscord.Installing;

/// <summary>A member's permissions in a guild, without channel overrides. Source: Discord's documentation, "Permissions".</summary>
/// <param name="Bits">One bit for each permission.</param>
internal readonly record struct GuildPermissions(ulong Bits)
{
    private const ulong Administrator = 1UL << 3;

    /// <summary>Permits to create events, and to edit and delete one's own.</summary>
    public static readonly GuildPermissions CreateEvents = new(1UL << 44);

    /// <summary>Combines the permissions of the role that everybody has with those of the member's roles.</summary>
    /// <param name="guild">The guild's JSON, with its roles.</param>
    /// <param name="member">The member's JSON, with the ids of its roles.</param>
    public static GuildPermissions Of(JsonElement guild, JsonElement member)
    {
        var everyone = guild.GetProperty("id").GetString();
        var own = member.TryGetProperty("roles", out var ids) ? ids.EnumerateArray().Select(id => id.GetString()).ToHashSet(StringComparer.Ordinal) : [];
        var bits = guild.GetProperty("roles").EnumerateArray()
            .Where(role => role.GetProperty("id").GetString() is var id && (id == everyone || own.Contains(id)))
            .Aggregate(0UL, (all, role) => all | (ulong.TryParse(role.GetProperty("permissions").GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var some) ? some : 0));
        return new(bits);
    }

    /// <summary>Whether all permissions of another set are included; an administrator has every permission.</summary>
    public bool Allow(GuildPermissions other) => (Bits & Administrator) != 0 || (Bits & other.Bits) == other.Bits;
}
