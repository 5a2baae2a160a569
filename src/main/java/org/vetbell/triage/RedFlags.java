/* SPDX-License-Identifier: Apache-2.0 */
package org.vetbell.triage;

/**
 * The red-flag phrases, after published lists of veterinary emergencies (the American Veterinary
 * Medical Association's thirteen, veterinary triage lists). To be reviewed by a veterinarian.
 */
final class RedFlags {
    /** Phrases that a negation belongs to or cannot take back. */
    static final Lexicon ALWAYS =
            Lexicon.of(
                    """
                    breathing: not .. breath|breathe|breathing; no longer breathing|breathes; stopped|stops . breathing
                    breathing: unable to . breathe; hardly|barely|struggling|struggles|fighting .. breathe|breathing
                    breathing: trouble|difficulty|difficulties|hard|problem|problems|laboured|labored . breathing|breathe|breath
                    breathing: breathing . trouble|difficulty|hard|heavy|heavily|funny|badly|strange|weird|fast|rapidly
                    unconscious: not . wake|waking|respond|responding|conscious|awake|responsive; no longer . conscious|responding
                    unconscious: stopped|stops moving|responding; no pulse|heartbeat; can not . be woken; not woken
                    cannot move: not . move|moving|stand|standing|walk|walking|lift; not . get|getting up
                    cannot move: unable to . move|stand|walk|rise|get; not . use|feel|moving .. leg|legs
                    bleeding: not . stop|stopped|stopping . bleeding; bleeding . not . stop|stopping|stopped
                    bleeding: can not . stop .. bleeding|blood
                    seizure: not . stop|stopped|stopping . fitting|seizing|shaking|convulsing|seizure
                    cannot urinate: not . pee|peed|peeing|wee|weed|weeing|urinate|urinated|urinating
                    cannot urinate: unable to . pee|wee|urinate; no pee|wee|urine; pass|passing . no urine; not . pass|passed . urine|water
                    cannot swallow: not . swallow|swallowing; nothing .. coming up|out; not . bring .. up
                    rabbit: rabbit|bunny|guinea .. not|stopped .. eat|eating|eaten|poo|pooing; rabbit|bunny off . food
                    asking now: need|needs .. help|vet|doctor .. now|immediately|fast|quickly|asap|away
                    """);

    /** Signs that count unless denied or long past. */
    static final Lexicon SIGNS =
            Lexicon.of(
                    """
                    emergency: emergency|emergencies; urgent|urgently; life or death; life threatening
                    dying: dying|dies; might|may|could|will|going|gonna .. die; nearly|almost died; dead; near death
                    breathing: gasping|gasps|suffocating|wheezing; choke|choked|choking|chokes; noisy breathing
                    breathing: blue|white|pale|grey|gray|purple gum|gums|tongue; gums|tongue .. blue|white|pale|grey|gray|purple
                    collapse: collapse|collapsed|collapses|collapsing; unconscious|unresponsive|lifeless|comatose
                    collapse: passed|passes|blacked out; fainted|fainting|faints; lost consciousness; gone|went|going|all limp|floppy
                    seizure: seizure|seizures|seizing|seizes; convulsing|convulsion|convulsions|convulses|fitting
                    seizure: having|had|has|have|took|taking|throwing . fit|fits; another fit; his|her fits; seas her; shaking uncontrollably; foaming
                    trauma: hit|struck|knocked .. car|truck|bus|bike|ute|van|motorbike|vehicle|train; been|got|was hit; hit by; car|truck|bus|bike|ute|van|motorbike|train hit|struck|ran
                    trauma: been|got|was|get run over; run|ran over by; ran over .. dog|cat|puppy|kitten|him|her
                    trauma: fell|fallen|falling|jumped off|from|out|down|into; car accident|crash; crushed|impaled
                    trauma: attacked|mauled|savaged; bitten|bit by .. dog|dogs|fox|snake|spider; dog attack|bite; bite wound
                    trauma: been|got|was|get shot; gunshot|stabbed; caught in .. fence|wire|trap|door; hit .. head
                    burns: burnt|burned|scalded|burnt; burns on|to|from|all; electrocuted|electrocution; electric shock; house fire; on fire; smoke inhalation
                    drowning: drowned|drowning|drown|drowns
                    bloat: bloat|bloated|bloating|gdv; gee dee vee; twisted|twisting stomach|gut|bowel
                    bloat: swollen|hard|bloated|distended|big|huge|tight belly|stomach|tummy|abdomen; retching|retches|retch
                    bloat: belly|stomach|tummy|abdomen .. swollen|hard|bloated|distended|tight|swelling|huge; dry heaving
                    bleeding: bleeding|bleeds|bleed|haemorrhage|hemorrhage|hemorrhaging|haemorrhaging; losing .. blood
                    bleeding: blood everywhere|coming|pouring|spurting|gushing|from|in; lot|lots|loads|covered|pool .. blood
                    bleeding: coughing|vomiting|throwing|peeing|pooing|spitting|passing|weeing|puking . blood; coughed up blood
                    bleeding: bloody|blood diarrhoea|diarrhea|stool|stools|vomit|poo|urine|wee|pee|nose|mouth
                    snake bite: snake bite|bit|bites|bitten|got|attacked|in|near; snakebite; bitten|bit .. snake
                    snake bite: by .. snake; saw|seen|found|killed .. snake; brown|tiger|black|red|copperhead|rattle snake; rattlesnake
                    tick paralysis: paralysis|paralyses tick|tic|thick; tick paralysis; paralysed|paralyzed|paralysis
                    tick paralysis: back|hind|rear leg|legs|end .. wobbly|weak|gone|dragging|paralysed|collapsed|collapsing|given
                    tick paralysis: dragging|drags .. leg|legs; wobbly|staggering|stumbling|wobbling; bark .. changed|different|funny
                    poisoning: poisoned|poisoning|poison|toxic|toxin|overdose|overdosed|toxins; rat act|sack
                    swallowed: swallowed|swallows; stuck in . throat|mouth|gullet
                    birth: in|into labour|labor; whelping|welping|farrowing|foaling|kidding|lambing|calving; giving birth; pups|puppy|kitten|kittens|baby|foal|calf|lamb . stuck
                    birth: straining|pushing .. hour|hours|minutes|pup|puppy|nothing; contractions; green|black discharge|fluid; prolapse|prolapsed
                    heat: heatstroke|overheated|overheating; heat stroke|exhaustion|stress; left|locked|stuck|been in .. car; too hot; hot car
                    blocked: blocked|blockage|obstruction|obstructed; straining .. pee|wee|urinate|poo|toilet|litter; strain|strains|straining . to
                    vomiting: vomiting|throwing|vomits|vomited|vomit .. constantly|nonstop|non|continuously|hours|blood|repeatedly; being sick . constantly|nonstop|repeatedly|blood
                    vomiting: keeps|kept vomiting; keeps|kept throwing up; keeps|kept being sick
                    eye: eye|eyeball|eyes .. out|popped|injured|hanging|bulging|punctured|scratched; suddenly|gone|went|going blind
                    fracture: broken|broke|fractured|snapped|breaking .. leg|legs|bone|hip|jaw|back|tail|wing|pelvis|paw|foot|neck|spine
                    fracture: leg|legs|hip|jaw|back|tail|wing|pelvis|paw|foot|neck .. broken|fractured|snapped; fracture; bone .. sticking|showing|exposed|through; leg|paw .. hanging|dangling
                    wound: deep|gaping|open|huge|massive|terrible|bad cut|wound|gash|wounds; ripped|torn|sliced|slashed|cut open; degloved
                    swelling: face|throat|muzzle|mouth|head|neck .. swollen|swelling|swelled; swollen|swelling .. face|throat|muzzle|tongue|mouth; allergic reaction; anaphylaxis; anaphylactic; hives
                    pain: severe|extreme|terrible|awful|horrible|excruciating|unbearable|so|lot .. pain; in agony|pain; agony
                    pain: screaming|screams|crying in|with|out; howling in|with
                    colic: colic|colicky|colicing
                    person hurt: bitten|bit me|someone|somebody; bitten|bit .. hand|child|son|daughter|arm|leg|face|finger
                    """);

    private RedFlags() {}
}
