namespace FilmClubBot.OnDiscord.Tests.Hosting;

/// <summary>Interactions in the shapes that Discord documents.</summary>
internal static class Fixtures
{
    public const string Ping = """{ "id": "1", "application_id": "5000", "type": 1, "token": "tok", "version": 1 }""";

    public static string Command(string data, string? member = null, string guild = "41", string id = "900", string locale = "en-GB") => Of(2, data, member, guild, id, locale);

    public static string Typing(string data) => Of(4, data);

    public static string Press(string customId, string? values = null, int flags = 0, string? member = null) =>
        Of(3, $$"""{ "component_type": {{(values is null ? 2 : 3)}}, "custom_id": "{{customId}}"{{(values is null ? "" : $", \"values\": {values}")}} }""", member, extra: $$""", "message": { "id": "77", "flags": {{flags}}, "content": "" }""");

    public static string Submit(string customId, params (string Field, string Value)[] values) =>
        Of(5, $$"""{ "custom_id": "{{customId}}", "components": [{{string.Join(", ", values.Select(value => $$"""{ "type": 18, "id": 1, "component": { "type": 4, "id": 2, "custom_id": "{{value.Field}}", "value": "{{value.Value}}" } }"""))}}] }""");

    public static string OnMessage(string text, string? member = null) =>
        Of(2, $$"""{ "id": "31", "name": "Save as line", "type": 3, "target_id": "88", "resolved": { "messages": { "88": { "id": "88", "content": "{{text}}", "author": { "id": "9", "username": "x" } } } } }""", member);

    public static string OnMember(string entry, string member) =>
        Of(2, $$"""{ "id": "32", "name": "{{entry}}", "type": 2, "target_id": "{{member}}", "resolved": { "users": { "{{member}}": { "id": "{{member}}", "username": "bo" } } } }""");

    public static string OnCard(string title) =>
        Of(2, $$"""{ "id": "31", "name": "Save as line", "type": 3, "target_id": "88", "resolved": { "messages": { "88": { "id": "88", "content": "", "components": [{ "type": 17, "components": [{ "type": 10, "content": "{{title}}" }, { "type": 1, "components": [{ "type": 2 }] }] }] } } } }""", Member(permissions: "32"));

    public static string Member(string roles = "[]", string permissions = "2048") =>
        $$"""{ "user": { "id": "61", "username": "ada", "global_name": "Ada L." }, "nick": "Ada", "roles": {{roles}}, "permissions": "{{permissions}}", "joined_at": "2020-01-01T00:00:00Z" }""";

    private static string Of(int type, string data, string? member = null, string guild = "41", string id = "900", string locale = "en-GB", string extra = "") => $$"""
        { "id": "{{id}}", "application_id": "5000", "type": {{type}}, "token": "tok", "version": 1, "guild_id": "{{guild}}", "channel_id": "51", "locale": "{{locale}}", "guild_locale": "en-US",
          "member": {{member ?? Member()}}, "data": {{data}}{{extra}} }
        """;
}
