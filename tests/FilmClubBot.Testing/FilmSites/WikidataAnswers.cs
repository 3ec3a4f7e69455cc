using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.FilmSites;

/// <summary>Answers as the action API of Wikidata does: <c>wbgetentities</c>, and <c>list=search</c> for a phrase and statements.</summary>
internal static class WikidataAnswers
{
    private const int MostItems = 50;

    /// <summary>The document for a query.</summary>
    public static JsonObject Of(IQueryCollection query, IReadOnlyList<SimulatedItem> items)
    {
        if (query["format"] != "json" || query["formatversion"] != "2" || query["maxlag"].Count == 0)
            return Error("badrequest", "The simulator takes format=json, formatversion=2 and maxlag.");
        return query["action"].ToString() switch
        {
            "wbgetentities" => Entities(query, items),
            "query" when query["list"] == "search" => Search(query, items),
            var action => Error("badvalue", $"Unrecognized value for parameter \"action\": {action}."),
        };
    }

    /// <summary>The document of an error.</summary>
    public static JsonObject Error(string code, string info) => new() { ["error"] = new JsonObject { ["code"] = code, ["info"] = info }, ["servedby"] = "mw-api" };

    private static JsonObject Entities(IQueryCollection query, IReadOnlyList<SimulatedItem> items)
    {
        var ids = Parts(query["ids"].ToString());
        if (ids.Length > MostItems)
            return Error("toomanyvalues", "Too many values supplied for parameter \"ids\". The limit is 50.");
        return new()
        {
            ["entities"] = new JsonObject(ids.Distinct().Select(id => KeyValuePair.Create(id, (JsonNode?)(items.FirstOrDefault(item => item.Id == id) is { } item
                ? item.Document(Parts(query["props"].ToString()), Parts(query["languages"].ToString()))
                : new JsonObject { ["id"] = id, ["missing"] = true })))),
            ["success"] = 1,
        };
    }

    private static JsonObject Search(IQueryCollection query, IReadOnlyList<SimulatedItem> items)
    {
        var terms = query["srsearch"].ToString();
        var phrase = terms.Split('"') is [_, var quoted, _] ? quoted : null;
        var statements = terms[(terms.IndexOf("haswbstatement:", StringComparison.Ordinal) + "haswbstatement:".Length)..].Split('|').Select(statement => statement.Split('=')).ToList();
        var hits = items.Where(item => statements.Exists(statement => item.Has(statement[0], statement[1]))
                && (phrase is null || item.Aliases.Append(item.Label).Any(name => name.Contains(phrase, StringComparison.OrdinalIgnoreCase))))
            .OrderBy(item => item.Id, StringComparer.Ordinal).Take(int.Parse(query["srlimit"].ToString(), CultureInfo.InvariantCulture)).ToList();
        return new()
        {
            ["batchcomplete"] = true,
            ["query"] = new JsonObject
            {
                ["searchinfo"] = new JsonObject { ["totalhits"] = hits.Count },
                ["search"] = new JsonArray([.. hits.Select(hit => new JsonObject { ["ns"] = 0, ["title"] = hit.Id, ["pageid"] = 1 })]),
            },
        };
    }

    private static string[] Parts(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
