using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>
/// How an app is installed by OAuth and what tokens it gets for it. Sources: Slack's documentation, "Installing with OAuth" and "Token rotation":
/// a code is used once and within ten minutes, with the redirect address of the request; a refresh token is used once.
/// </summary>
public sealed class AppTokens
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10), TokenLife = TimeSpan.FromHours(12);

    private readonly Lock _lock = new();
    private readonly Workspace _workspace;
    private readonly TimeProvider _time;
    private readonly IReadOnlyCollection<string> _offered;
    private readonly Dictionary<string, Code> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Token> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refreshes = new(StringComparer.Ordinal);

    internal AppTokens(Workspace workspace, SlackSimulatorSettings settings) => (_workspace, _time, _offered) = (workspace, settings.Time, settings.Scopes);

    /// <summary>The app's id, of which everybody knows.</summary>
    public string ClientId { get; } = "1234567890.0987654321";

    /// <summary>The app's secret.</summary>
    public string ClientSecret { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Where Slack may redirect to; any address while it is empty.</summary>
    public IList<string> RedirectUrls { get; } = [];

    /// <summary>Who allows what the app asks for, in the browser that opens Slack's page; null for somebody who declines.</summary>
    public WorkspaceUser? Installer { get; set; }

    /// <summary>Whether tokens expire.</summary>
    public bool Rotates { get; set; } = true;

    /// <summary>How often tokens were renewed.</summary>
    public int Renewals { get; private set; }

    /// <summary>The tokens that are valid now.</summary>
    public IReadOnlyList<string> Valid
    {
        get
        {
            lock (_lock)
                return [.. _tokens.Where(token => token.Value.Ends > _time.GetUtcNow()).Select(token => token.Key)];
        }
    }

    /// <summary>Slack's page: it redirects at once, as if its button had been pressed.</summary>
    internal Task Authorise(HttpContext context)
    {
        var query = context.Request.Query;
        string redirect = query["redirect_uri"].ToString(), state = query["state"].ToString();
        if (query["client_id"] != ClientId || redirect.Length == 0 || (RedirectUrls.Count > 0 && !RedirectUrls.Contains(redirect)))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync("bad_redirect_uri");
        }

        if (Installer is not { } installer)
        {
            context.Response.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = state }));
            return Task.CompletedTask;
        }

        var code = Guid.NewGuid().ToString("N");
        lock (_lock)
            _codes[code] = new(redirect, [.. query["scope"].ToString().Split(',').Where(_offered.Contains)], installer.Id, _time.GetUtcNow() + CodeLife);
        context.Response.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
        return Task.CompletedTask;
    }

    /// <summary><c>oauth.v2.access</c>, for a code or for a refresh token.</summary>
    internal JsonObject Access(HttpRequest request, JsonObject arguments)
    {
        if (!IsApp(request, arguments))
            throw new ApiRefusal("bad_client_secret");
        lock (_lock)
        {
            if ((string?)arguments["grant_type"] == "refresh_token")
            {
                if ((string?)arguments["refresh_token"] is not { } refresh || !_refreshes.Remove(refresh, out var old))
                    throw new ApiRefusal("invalid_refresh_token");
                Renewals++;
                return Granted(_tokens[old].Scopes, _tokens[old].User);
            }

            if ((string?)arguments["code"] is not { } given || !_codes.TryGetValue(given, out var code))
                throw new ApiRefusal("invalid_code");
            if (code.IsUsed)
                throw new ApiRefusal("code_already_used");
            code.IsUsed = true;
            if (code.Ends <= _time.GetUtcNow())
                throw new ApiRefusal("invalid_code");
            return (string?)arguments["redirect_uri"] == code.Redirect ? Granted(code.Scopes, code.User) : throw new ApiRefusal("bad_redirect_uri");
        }
    }

    /// <summary>The scopes of a token; null for one that Slack never gave.</summary>
    internal IReadOnlyCollection<string>? ScopesOf(string token)
    {
        lock (_lock)
        {
            return !_tokens.TryGetValue(token, out var known) ? null
                : known.IsRevoked ? throw new ApiRefusal("account_inactive")
                : known.Ends <= _time.GetUtcNow() ? throw new ApiRefusal("token_expired")
                : known.Scopes;
        }
    }

    /// <summary>Revokes every token.</summary>
    internal void Revoke()
    {
        lock (_lock)
        {
            foreach (var token in _tokens.Values)
                token.IsRevoked = true;
            _refreshes.Clear();
        }
    }

    private JsonObject Granted(IReadOnlyCollection<string> scopes, string user)
    {
        var token = Rotates ? $"xoxe.xoxb-1-{Guid.NewGuid():N}" : $"xoxb-{Guid.NewGuid():N}";
        _tokens[token] = new(scopes, user, Rotates ? _time.GetUtcNow() + TokenLife : DateTimeOffset.MaxValue);
        var answer = new JsonObject
        {
            ["access_token"] = token,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', scopes),
            ["bot_user_id"] = Workspace.BotUserId,
            ["app_id"] = Workspace.AppId,
            ["team"] = new JsonObject { ["id"] = _workspace.TeamId, ["name"] = "Film society" },
            ["enterprise"] = null,
            ["authed_user"] = new JsonObject { ["id"] = user },
            ["is_enterprise_install"] = false,
        };
        if (Rotates)
        {
            var refresh = $"xoxe-1-{Guid.NewGuid():N}";
            _refreshes[refresh] = token;
            answer["refresh_token"] = refresh;
            answer["expires_in"] = (int)TokenLife.TotalSeconds;
        }

        return answer;
    }

    // In the header, or as arguments.
    private bool IsApp(HttpRequest request, JsonObject arguments)
    {
        var header = request.Headers.Authorization.ToString();
        var given = header.StartsWith("Basic ", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..]))
            : $"{arguments["client_id"]}:{arguments["client_secret"]}";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"));
    }

    private sealed record Code(string Redirect, IReadOnlyCollection<string> Scopes, string User, DateTimeOffset Ends)
    {
        public bool IsUsed { get; set; }
    }

    private sealed record Token(IReadOnlyCollection<string> Scopes, string User, DateTimeOffset Ends)
    {
        public bool IsRevoked { get; set; }
    }
}
